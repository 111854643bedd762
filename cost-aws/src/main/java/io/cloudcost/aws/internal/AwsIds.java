package io.cloudcost.aws.internal;

/** Names that do not change. */
public final class AwsIds {

    /** The provider's id. */
    public static final String PROVIDER = "aws";

    /** The provider's name for people. */
    public static final String NAME = "AWS";

    /** The provider's name in every column of FOCUS that names it, as AWS's own FOCUS export has it. */
    static final String COMPANY = "Amazon Web Services";

    /** The account's id where it could neither be read nor was configured. */
    static final String UNIDENTIFIED = "unidentified";

    private AwsIds() {}
}
