package io.cloudcost.cli;

import io.cloudcost.budget.model.GpuNeed;
import io.cloudcost.budget.model.Needs;
import io.cloudcost.budget.model.NeedsBuilder;
import io.cloudcost.budget.model.SpotUse;
import io.cloudcost.model.Money;
import io.cloudcost.resource.Architecture;
import io.cloudcost.spi.PriceScope;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What a job needs of a machine. */
final class MachineOptions {

    private static final String HELP = "instances --help";

    @Option(names = "--vcpus", paramLabel = "N", description = "how many virtual processors at least")
    private int vcpus;

    @Option(names = "--memory", paramLabel = "64G", description = "how much memory at least, in GiB or MiB (512M)")
    private @Nullable String memory;

    @Option(
            names = "--gpu",
            paramLabel = "MODEL[:N]",
            description =
                    "which GPU, and how many at least (default: 1); a number below 1 takes a share, 'any' any model")
    private @Nullable String gpu;

    @Option(
            names = "--gpu-memory",
            paramLabel = "GB",
            description = "how much memory the GPUs have together at least, as their maker counts it (24 for an L4)")
    private @Nullable BigDecimal gpuMemory;

    @Option(names = "--provider", paramLabel = "ID", split = ",", description = "only of these providers")
    private List<String> providers = List.of();

    @Option(names = "--region", paramLabel = "ID", split = ",", description = "only in these regions")
    private List<String> regions = List.of();

    @Option(
            names = "--region-group",
            paramLabel = "GROUP",
            split = ",",
            description = "only in these parts of the world: us, eu, asia, sa, other")
    private List<String> regionGroups = List.of();

    @Option(
            names = "--instance",
            paramLabel = "PROVIDER/REGION/SIZE",
            description = "this one size; a star for a region that is not known, for example vultr/*/vc2-1c-1gb")
    private @Nullable String instance;

    @Option(names = "--arch", paramLabel = "x86_64|arm64", description = "only of this instruction set")
    private @Nullable String architecture;

    @Option(
            names = "--spot",
            paramLabel = "never|allowed|only",
            description = "whether the machine may be taken away (default: never)")
    private SpotUse spot = SpotUse.NEVER;

    @Option(
            names = "--max-price",
            paramLabel = "USD",
            converter = DollarConverter.class,
            description = "the most that an hour may cost")
    private @Nullable Money maxPrice;

    @Option(names = "--egress", paramLabel = "GB", description = "traffic to the internet over the whole run")
    private BigDecimal egress = BigDecimal.ZERO;

    @Option(names = "--storage", paramLabel = "GB", description = "disk beside the machine's own")
    private BigDecimal storage = BigDecimal.ZERO;

    /** The needs. @throws io.cloudcost.ConfigurationException with what is wrong in them */
    Needs needs(@Nullable Money budget) {
        NeedsBuilder needs = Needs.builder()
                .vcpus(vcpus)
                .memoryMib(memory == null ? 0 : mebibytes(memory))
                .gpu(gpuNeed())
                .spot(spot)
                .maxHourly(maxPrice)
                .budget(budget)
                .egressGb(egress)
                .storageGb(storage);
        providers.forEach(needs::provider);
        regions.forEach(needs::region);
        regionGroups.forEach(needs::regionGroup);
        String wanted = architecture;
        if (wanted != null) {
            needs.architecture(Architecture.of(wanted).orElseThrow(() -> wrong("--arch", wanted, "x86_64 or arm64")));
        }
        if (instance != null) {
            checkAlone();
            pin(needs, instance);
        }
        return needs.build();
    }

    /** The providers that were named. */
    List<String> providers() {
        return providers;
    }

    /** The providers and regions as a scope of prices. */
    PriceScope scope() {
        return new PriceScope(Set.copyOf(providers), Set.copyOf(regions), true);
    }

    private void checkAlone() {
        if (!providers.isEmpty() || !regions.isEmpty() || !regionGroups.isEmpty()) {
            throw new UsageException(
                    "--instance names the provider and the region: leave out --provider, --region and --region-group.",
                    HELP);
        }
    }

    private static void pin(NeedsBuilder needs, String instance) {
        String[] words = instance.split("/", 3);
        if (words.length < 3) {
            throw wrong("--instance", instance, "a provider, a region and a size, for example aws/us-east-1/m5.large");
        }
        needs.provider(words[0]).plan(words[2]);
        if (!words[1].equals("*")) {
            needs.region(words[1]);
        }
    }

    private @Nullable GpuNeed gpuNeed() {
        if (gpu == null) {
            return gpuMemory == null ? null : gpuNeed(null, BigDecimal.ONE);
        }
        int colon = gpu.lastIndexOf(':');
        String model = colon < 0 ? gpu : gpu.substring(0, colon);
        try {
            BigDecimal count = colon < 0 ? BigDecimal.ONE : new NumberConverter().convert(gpu.substring(colon + 1));
            return gpuNeed(model.equalsIgnoreCase("any") ? null : model, count);
        } catch (TypeConversionException notANumber) {
            throw wrong("--gpu", gpu, "a model and a number, for example A100:1");
        }
    }

    private GpuNeed gpuNeed(@Nullable String model, BigDecimal count) {
        try {
            return new GpuNeed(model, count, gpuMemory);
        } catch (IllegalArgumentException wrong) {
            throw new UsageException(String.valueOf(wrong.getMessage()), HELP);
        }
    }

    private static long mebibytes(String text) {
        String unit = text.replaceFirst("^[0-9.]+", "").toUpperCase(Locale.ROOT);
        String number = text.substring(0, text.length() - unit.length());
        BigDecimal factor = BigDecimal.valueOf(
                switch (unit) {
                    case "", "G", "GB", "GIB" -> 1024;
                    case "M", "MB", "MIB" -> 1;
                    case "T", "TB", "TIB" -> 1024 * 1024;
                    default -> throw wrong("--memory", text, "an amount such as 64G or 512M");
                });
        try {
            return new BigDecimal(number)
                    .multiply(factor)
                    .setScale(0, RoundingMode.UP)
                    .longValueExact();
        } catch (ArithmeticException | NumberFormatException notANumber) {
            throw wrong("--memory", text, "an amount such as 64G or 512M");
        }
    }

    private static UsageException wrong(String option, String text, String right) {
        return new UsageException(option + " must be " + right + ", not '" + text + "'.", HELP);
    }
}
