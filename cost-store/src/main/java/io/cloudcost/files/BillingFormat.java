package io.cloudcost.files;

/** What the rows of billing files are. */
public enum BillingFormat {
    /** FOCUS 1.0 to 1.4. */
    FOCUS,
    /** AWS Cost and Usage Report, legacy or 2.0. */
    AWS_CUR,
    /** Azure cost and usage details, actual or amortised, of whatever agreement. */
    AZURE_COST,
    /** Google Cloud billing export, standard or detailed, as BigQuery extracts it. */
    GCP_BILLING;

    /** Whether two files with the same bytes may both count, since they tell of one thing in two ways. */
    boolean mayRepeat() {
        return this == AZURE_COST;
    }

    /** Whether such files may be text with a JSON object in each line; if not, they may be CSV. */
    boolean isJson() {
        return this == GCP_BILLING;
    }

    /** @throws FileException if files of this kind are not written so */
    void check(BillingFile file) {
        if (file.isJsonLines() && !isJson()) {
            throw new FileException(
                    file + " is JSON, which only files of Google Cloud's billing export are: give CSV, CSV"
                            + " compressed with gzip, or Parquet.");
        }
        if (file.isText() && !file.isJsonLines() && isJson()) {
            throw new FileException(
                    file + " is CSV, which cannot hold the credits of a billing export: let BigQuery extract"
                            + " the table as newline-delimited JSON or Parquet.");
        }
    }
}
