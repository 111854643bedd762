package io.cloudcost.cli;

import io.cloudcost.budget.model.GpuNeed;
import io.cloudcost.budget.model.Needs;
import io.cloudcost.budget.model.NeedsBuilder;
import io.cloudcost.budget.model.SpotUse;
import io.cloudcost.model.Money;
import io.cloudcost.resource.Architecture;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What machine a job needs. */
final class NeedsOptions {

    private static final Pattern MEMORY = Pattern.compile("(\\d{1,9})([MGT])");
    private static final Pattern GPU = Pattern.compile("([^:]+?)(?::(\\d{1,5}(?:\\.\\d{1,4})?))?");

    @Option(names = "--vcpus", paramLabel = "N", description = "virtual processors at least")
    private int vcpus;

    @Option(names = "--memory", paramLabel = "SIZE", description = "memory at least, for example 64G")
    private @Nullable String memory;

    @Option(names = "--gpu", paramLabel = "MODEL:N", description = "GPUs at least, for example A100:1")
    private @Nullable String gpu;

    @Option(
            names = "--provider",
            paramLabel = "ID",
            description = "only machines of this provider (repeat for several)")
    private List<String> providers = List.of();

    @Option(names = "--region", paramLabel = "ID", description = "only in this region (repeat for several)")
    private List<String> regions = List.of();

    @Option(
            names = "--region-group",
            paramLabel = "GROUP",
            description = "only in these regions: us, eu, asia, sa or other (repeat for several)")
    private List<String> groups = List.of();

    @Option(names = "--arch", paramLabel = "NAME", description = "x86_64 or arm64")
    private @Nullable String architecture;

    @Option(
            names = "--spot",
            paramLabel = "never|allowed|only",
            description = "machines that may be taken away (default: never)")
    private SpotUse spot = SpotUse.NEVER;

    @Option(
            names = "--max-price",
            paramLabel = "USD",
            converter = DollarConverter.class,
            description = "the most that an hour may cost")
    private @Nullable Money maxPrice;

    @Option(
            names = "--instance",
            paramLabel = "PROVIDER/REGION/SIZE",
            description =
                    "this very machine, for example aws/us-east-1/m5.large; * for a region that the source does not name")
    private @Nullable String instance;

    Needs needs() {
        NeedsBuilder needs = Needs.builder().vcpus(vcpus).spot(spot).maxHourly(maxPrice);
        providers.forEach(needs::provider);
        regions.forEach(needs::region);
        groups.forEach(needs::regionGroup);
        if (memory != null) {
            needs.memoryMib(mebibytes(memory));
        }
        if (gpu != null) {
            needs.gpu(gpu(gpu));
        }
        if (architecture != null) {
            needs.architecture(architecture(architecture));
        }
        if (instance != null) {
            pin(needs, instance);
        }
        return needs.build();
    }

    private static void pin(NeedsBuilder needs, String instance) {
        String[] parts = instance.split("/", -1);
        if (parts.length != 3 || parts[0].isEmpty() || parts[2].isEmpty()) {
            throw new UsageException(
                    "--instance must be PROVIDER/REGION/SIZE such as aws/us-east-1/m5.large, not '" + instance + "'.",
                    "budget --help");
        }
        needs.provider(parts[0]).plan(parts[2]);
        if (!parts[1].equals("*")) {
            needs.region(parts[1]);
        }
    }

    private static long mebibytes(String text) {
        Matcher size = MEMORY.matcher(text);
        if (!size.matches()) {
            throw new UsageException(
                    "--memory must be a size such as 512M or 64G, not '" + text + "'.", "budget --help");
        }
        int power = "MGT".indexOf(size.group(2));
        return Long.parseLong(size.group(1)) << (10 * power);
    }

    private static GpuNeed gpu(String text) {
        Matcher parts = GPU.matcher(text.strip());
        if (!parts.matches() || (parts.group(2) != null && new BigDecimal(parts.group(2)).signum() == 0)) {
            throw new UsageException(
                    "--gpu must be a model and a number such as A100:1, not '" + text + "'.", "budget --help");
        }
        return new GpuNeed(
                parts.group(1), parts.group(2) == null ? BigDecimal.ONE : new BigDecimal(parts.group(2)), null);
    }

    private static Architecture architecture(String text) {
        return Architecture.of(text)
                .orElseThrow(() ->
                        new UsageException("--arch must be x86_64 or arm64, not '" + text + "'.", "budget --help"));
    }
}
