package io.cloudcost.vultr.internal;

/** Names that do not change. */
public final class VultrIds {

    /** The provider's id. */
    public static final String PROVIDER = "vultr";

    /** The provider's name for people, and in every column of FOCUS that names it. */
    public static final String NAME = "Vultr";

    /** The account's id where it could neither be read nor was configured. */
    public static final String UNIDENTIFIED = "unidentified";

    private VultrIds() {}
}
