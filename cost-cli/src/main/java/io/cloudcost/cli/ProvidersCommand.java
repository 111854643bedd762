package io.cloudcost.cli;

import io.cloudcost.CostCollectors;
import io.cloudcost.spi.CollectorProvider;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine;

/** Lists the providers on the class path. */
@CommandLine.Command(name = "providers", description = "List the clouds that this build can read.")
final class ProvidersCommand extends Command {

    private record Row(CollectorProvider provider, boolean credentials) {}

    @Override
    ExitCode run(World world) throws IOException {
        Environment environment = Environment.of(world, null);
        List<Row> rows = CostCollectors.providers().stream()
                .map(provider -> new Row(
                        provider, provider.builder().environment(environment).hasCredentials()))
                .toList();
        answer(world, page -> table(page, rows), json -> document(json, rows));
        return ExitCode.DONE;
    }

    private static void table(Page page, List<Row> rows) throws IOException {
        Table table = Table.of("ID", "NAME", "VERSION", "CREDENTIALS", "FOUND");
        for (Row row : rows) {
            table.row(
                    row.provider.id(),
                    row.provider.displayName(),
                    Versions.of(row.provider.getClass()),
                    row.provider.credentialsHint(),
                    row.credentials ? "yes" : "no");
        }
        table.print(page);
    }

    private static void document(JsonOut json, List<Row> rows) throws IOException {
        json.object(() -> json.objects("providers", rows, row -> {
            json.text("id", row.provider.id());
            json.text("name", row.provider.displayName());
            json.text("version", Versions.of(row.provider.getClass()));
            json.text("credentials", row.provider.credentialsHint());
            json.flag("found", row.credentials);
        }));
    }
}
