package io.cloudcost.aws.internal;

import io.cloudcost.ConfigurationException;
import io.cloudcost.aws.internal.sdk.AwsAccess;
import io.cloudcost.aws.internal.sdk.BucketFiles;
import io.cloudcost.spi.BillingFileSource;
import io.cloudcost.spi.CallStats;
import io.cloudcost.spi.CollectorSpec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where Data Exports or Cost and Usage Reports leave their files in S3. Each use opens a connection of its own. */
public final class ExportPlace implements BillingFileSource {

    /** Rules for names of buckets: 3 to 63 of these characters (S3 user guide). */
    private static final Pattern ADDRESS = Pattern.compile("s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:/(.*))?");

    private static final Duration NO_END = Duration.ofDays(1);

    private final CollectorSpec spec;
    private final String bucket;
    private final String folder;

    /**
     * Nothing is sent yet.
     *
     * @param address {@code s3://bucket/prefix}
     */
    public ExportPlace(CollectorSpec spec, String address) {
        Matcher matcher = ADDRESS.matcher(address);
        if (!matcher.matches()) {
            throw new ConfigurationException(
                    "The address '" + address + "' is not that of a place in S3. Write it as s3://bucket/prefix.");
        }
        this.spec = spec;
        this.bucket = matcher.group(1);
        String prefix = matcher.group(2) == null ? "" : matcher.group(2).replaceAll("/+$", "");
        this.folder = prefix.isEmpty() ? "" : prefix + "/";
    }

    @Override
    public String name() {
        return ("s3://" + bucket + "/" + folder).replaceAll("/$", "");
    }

    /** What ends with a slash is a folder that somebody made in the console. */
    @Override
    public List<String> list() {
        return with(files -> files.keys(bucket, folder)).stream()
                .filter(key -> !key.endsWith("/"))
                .map(key -> key.substring(folder.length()))
                .toList();
    }

    @Override
    public void fetch(String name, Path target) {
        with(files -> files.copy(bucket, folder + name, target));
    }

    private <T> T with(Function<BucketFiles, T> work) {
        try (AwsAccess access = new AwsAccess(spec, new CallStats(), (call, price) -> {}, () -> NO_END)) {
            return work.apply(new BucketFiles(access));
        }
    }
}
