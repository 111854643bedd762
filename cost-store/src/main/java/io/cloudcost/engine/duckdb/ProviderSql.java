package io.cloudcost.engine.duckdb;

/**
 * Which provider a charge is of, told by the names in it: who invoices says most, since what is bought through a
 * marketplace names other companies as provider and publisher. A name that is not known becomes an id as it stands.
 */
final class ProviderSql {

    private static final String NAME = "coalesce(HostProviderName, ServiceProviderName, InvoiceIssuerName, 'unknown')";

    private ProviderSql() {}

    /** The provider's id, over rows of the table of charges. */
    static String id() {
        return "CASE " + known("InvoiceIssuerName") + " " + known(NAME)
                + " ELSE regexp_replace(lower(trim(coalesce(InvoiceIssuerName, " + NAME
                + "))), '[^a-z0-9]+', '-', 'g') END";
    }

    private static String known(String name) {
        return when(name, "amazon|aws", "aws")
                + when(name, "microsoft|azure", "azure")
                + when(name, "google", "gcp")
                + when(name, "oracle", "oci")
                + when(name, "vultr", "vultr");
    }

    private static String when(String name, String words, String id) {
        return "WHEN regexp_matches(lower(" + name + "), '\\b(" + words + ")\\b') THEN '" + id + "' ";
    }
}
