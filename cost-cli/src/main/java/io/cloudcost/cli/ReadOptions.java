package io.cloudcost.cli;

import io.cloudcost.CollectRequest;
import io.cloudcost.CollectRequestBuilder;
import io.cloudcost.ConfigurationException;
import io.cloudcost.CostCollectors;
import io.cloudcost.model.Money;
import io.cloudcost.snapshot.Part;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which parts of an account to read, and for how much. */
final class ReadOptions {

    @Option(
            names = "--only",
            paramLabel = "PART",
            split = ",",
            description = "these parts and no others, for example account,invoices,invoice-items")
    List<String> only = List.of();

    @Option(
            names = "--also",
            paramLabel = "PART",
            split = ",",
            description =
                    "these parts too, which are not read by default, for example record-types,cost-by-tag:team of AWS")
    List<String> also = List.of();

    @Option(names = "--with-bandwidth", description = "the traffic of each machine too; that is a request per machine")
    boolean withBandwidth;

    @Option(
            names = "--region",
            paramLabel = "REGION",
            split = ",",
            description = "only resources in these regions; charges are never limited")
    List<String> regions = List.of();

    @Option(
            names = "--api-budget",
            paramLabel = "USD",
            converter = DollarConverter.class,
            description =
                    "the most to spend on calls that cost money, in US dollars, for example 0.05; a call that would go"
                            + " over it is not made and told as an issue")
    @Nullable
    Money apiBudget;

    @Option(
            names = "--timeout",
            paramLabel = "SPAN",
            converter = DurationConverter.class,
            description = "how long reading may take in all, for example 5m; the rest is told as unread (default: 10m)")
    @Nullable
    Duration timeout;

    /** @throws ConfigurationException if the provider has no part of a name that was given */
    CollectRequestBuilder request(String provider) {
        checkParts(provider);
        CollectRequestBuilder request = CollectRequest.builder()
                .regions(regions)
                .only(only.stream().distinct().map(Part::new).toArray(Part[]::new));
        request.also(also().toArray(Part[]::new));
        if (apiBudget != null) {
            request.apiBudget(apiBudget);
        }
        return timeout == null ? request : request.timeout(timeout);
    }

    private Stream<Part> also() {
        Stream<Part> bandwidth = withBandwidth ? Stream.of(Part.UTILIZATION) : Stream.empty();
        return Stream.concat(bandwidth, also.stream().map(Part::new)).distinct();
    }

    private void checkParts(String provider) {
        List<Part> known = CostCollectors.using(null).provider(provider).stream()
                .flatMap(found -> found.parts().stream())
                .toList();
        for (String name : Stream.concat(only.stream(), also.stream()).toList()) {
            Part part = new Part(name);
            if ((!known.isEmpty() && known.stream().noneMatch(each -> each.isLike(part))) || lacksWord(part, known)) {
                throw new ConfigurationException("There is no part '" + name + "'. " + provider + " has "
                        + known.stream().map(Part::name).collect(Collectors.joining(", "))
                        + "; a word in capitals stands for a name of your own.");
            }
        }
    }

    private static boolean lacksWord(Part part, List<Part> known) {
        return part.about()
                .filter(name -> name.isBlank() || known.contains(part))
                .isPresent();
    }
}
