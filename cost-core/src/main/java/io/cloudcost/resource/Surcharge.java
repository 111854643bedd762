package io.cloudcost.resource;

/**
 * Something billed on top of a resource's own price.
 *
 * @param name what it is, for example {@code backups}
 * @param price what the catalogue says it costs
 */
public record Surcharge(String name, Price price) {

    /** Automatic backups of a machine. */
    public static final String BACKUPS = "backups";
    /** A licence for the operating system. */
    public static final String LICENCE = "licence";
    /** Protection against floods of traffic. */
    public static final String DDOS_PROTECTION = "ddos-protection";
}
