package io.cloudcost.files;

/** What the rows of billing files are. */
public enum BillingFormat {
    /** FOCUS 1.0 to 1.4. */
    FOCUS,
    /** AWS Cost and Usage Report, legacy or 2.0. */
    AWS_CUR,
    /** Azure cost and usage details, actual or amortised, of whatever agreement. */
    AZURE_COST
}
