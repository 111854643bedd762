package io.cloudcost.spi;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Opens places with billing files by address; for authors of providers. Found through {@link java.util.ServiceLoader}. */
public interface BillingFileSourceProvider {

    /** What its addresses begin with, before {@code ://}: {@code s3}. */
    String scheme();

    /**
     * The place; nothing is read yet.
     *
     * @param address whole, for example {@code s3://bucket/prefix}
     * @param environment where credentials and settings are looked up
     * @throws io.cloudcost.ConfigurationException if the address or a setting is wrong
     */
    BillingFileSource open(String address, Function<String, @Nullable String> environment);
}
