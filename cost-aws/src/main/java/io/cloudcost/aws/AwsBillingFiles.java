package io.cloudcost.aws;

import io.cloudcost.spi.BillingFileSource;
import io.cloudcost.spi.BillingFileSourceProvider;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Opens {@code s3://bucket/prefix}. For {@link java.util.ServiceLoader}; use {@link AwsCollectorBuilder#buildExport}. */
public final class AwsBillingFiles implements BillingFileSourceProvider {

    /** For the service loader. */
    public AwsBillingFiles() {}

    @Override
    public String scheme() {
        return "s3";
    }

    @Override
    public BillingFileSource open(String address, Function<String, @Nullable String> environment) {
        return new AwsCollectorBuilder().environment(environment).buildExport(address);
    }
}
