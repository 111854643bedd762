package io.cloudcost.focus;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A release of the FinOps Open Cost and Usage Specification, oldest first. */
public enum FocusVersion {
    /** November 2023 to June 2024. */
    V1_0,
    /** November 2024. */
    V1_1,
    /** May 2025. */
    V1_2,
    /** December 2025. */
    V1_3,
    /** June 2026. */
    V1_4;

    /** The newest release this library knows; {@code CostRecord} has its columns. */
    public static final FocusVersion LATEST = V1_4;

    /** As the specification writes it, for example {@code 1.2}. */
    public String label() {
        return name().substring(1).replace('_', '.');
    }

    /** Whether this release came out before the other. */
    public boolean isBefore(FocusVersion other) {
        return compareTo(other) < 0;
    }

    /**
     * The release with this label, {@code 1.2} or {@code v1.2}.
     *
     * @throws IllegalArgumentException if there is none, naming those there are
     */
    public static FocusVersion parse(String label) {
        String wanted = label.strip();
        String number = wanted.startsWith("v") ? wanted.substring(1) : wanted;
        return Arrays.stream(values())
                .filter(version -> version.label().equals(number))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Unknown FOCUS version '" + wanted + "': use one of " + labels() + "."));
    }

    private static String labels() {
        return Arrays.stream(values()).map(FocusVersion::label).collect(Collectors.joining(", "));
    }
}
