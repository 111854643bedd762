package io.cloudcost.resource;

import java.util.Locale;
import java.util.Optional;

/** What instructions a machine's processors understand. */
public enum Architecture {
    /** 64-bit Intel and AMD. */
    X86_64,
    /** 64-bit ARM. */
    ARM64;

    /** From a provider's word, for example {@code amd64}, {@code x86_64_mac}, {@code arm64}; empty for any other. */
    public static Optional<Architecture> of(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT).replace("_mac", "")) {
            case "amd64", "x86_64", "x64" -> Optional.of(X86_64);
            case "arm64", "aarch64" -> Optional.of(ARM64);
            default -> Optional.empty();
        };
    }
}
