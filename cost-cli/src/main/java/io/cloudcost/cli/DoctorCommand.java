package io.cloudcost.cli;

import io.cloudcost.AccessCheck;
import io.cloudcost.AccessCheck.Access;
import io.cloudcost.snapshot.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tests the connection and the rights of the key. */
@CommandLine.Command(
        name = "doctor",
        description = "Test the connection: which key is used, whose account it opens, and what it may read.")
final class DoctorCommand extends Command {

    @Parameters(
            arity = "0..1",
            paramLabel = "PROVIDER",
            description = "for example aws or vultr; without it every provider whose key is found")
    private @Nullable String provider;

    @Mixin
    private final ProviderOptions options = new ProviderOptions();

    /**
     * What came of one provider.
     *
     * @param origin where the key came from
     */
    record Visit(AccessCheck check, String origin) {}

    @Override
    ExitCode run(World world) throws IOException {
        checkOut(world);
        List<Visit> visits = new ArrayList<>();
        try (ProgressLine progress = new ProgressLine(world, quiet())) {
            for (String id : provider != null
                    ? List.of(provider)
                    : ProviderOptions.withCredentials(Environment.of(world, options.envFile))) {
                progress.step("Asking " + id);
                visits.addAll(visit(id, world));
            }
        }
        answer(world, page -> DoctorPage.print(page, visits), json -> DoctorDocument.write(json, visits));
        return verdict(visits);
    }

    private List<Visit> visit(String id, World world) throws IOException {
        Environment environment = Environment.of(world, options.envFile);
        return options.collectors(id, environment, world.clock(), null).stream()
                .map(collector -> new Visit(collector.check(), environment.origins()))
                .toList();
    }

    private static ExitCode verdict(List<Visit> visits) {
        if (visits.stream().allMatch(visit -> visit.check.ok())) {
            return ExitCode.DONE;
        }
        return visits.stream().allMatch(visit -> readsSomething(visit.check)) ? ExitCode.INCOMPLETE : ExitCode.FAILED;
    }

    // The price catalogue is public, and says nothing about the key.
    private static boolean readsSomething(AccessCheck check) {
        return check.access().entrySet().stream()
                .anyMatch(part ->
                        part.getValue() == Access.GRANTED && !part.getKey().equals(Part.PRICES));
    }
}
