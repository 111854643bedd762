package io.cloudcost.cli;

import org.jspecify.annotations.Nullable;

/** Versions as the jars' manifests tell them. */
final class Versions {

    private Versions() {}

    /** The version of the artifact that brings this class; a word where it runs from loose classes. */
    static String of(Class<?> type) {
        @Nullable Package home = type.getPackage();
        @Nullable String version = home == null ? null : home.getImplementationVersion();
        return version != null ? version : "(development)";
    }
}
