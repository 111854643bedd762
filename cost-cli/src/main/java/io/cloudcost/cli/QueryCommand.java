package io.cloudcost.cli;

import io.cloudcost.ConfigurationException;
import io.cloudcost.query.CostFilter;
import io.cloudcost.query.CostQuery;
import io.cloudcost.store.CostStore;
import io.cloudcost.usecase.UseCase;
import io.cloudcost.usecase.UseCaseScope;
import io.cloudcost.usecase.UseCaseTable;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks the store what was charged. */
@CommandLine.Command(
        name = "query",
        description = "Ask the store what was charged. Nothing is fetched.",
        footer = {
            "",
            "Names: service, category, subcategory, region, zone, provider, host, account, subaccount, resource, sku, meter,",
            "invoice, issuer, commitment, frequency, description, any column of FOCUS, tags as tag:env, x_ columns.",
            "Conditions: NAME=A|B  NAME!=A  NAME^=START  NAME>=VALUE  >  <=  <  NAME=null  !NAME. Values in double quotes",
            "stand for themselves. Numbers and times compare as such: 'billed<0', 'ChargePeriodStart>=2026-01-05'.",
            "Questions with a name: ${COMMAND-NAME} --use-cases",
            "Example: ${COMMAND-NAME} --group-by service,tag:env --grain month --where category=Compute"
        })
final class QueryCommand extends Command {

    @Mixin
    private final StoreOptionGroup store = new StoreOptionGroup();

    @Mixin
    private final MonthOptions months = new MonthOptions();

    @Mixin
    private final QueryOptions own = new QueryOptions();

    @Option(
            names = "--where",
            paramLabel = "CONDITION",
            description = "only charges for which this holds; several must all hold")
    private List<String> where = List.of();

    @Option(names = "--limit", paramLabel = "N", description = "the most rows; 0 for all (default: 0)")
    private int limit;

    @Mixin
    private final UseCaseOptions named = new UseCaseOptions();

    @Override
    ExitCode run(World world) throws IOException {
        checkOut(world);
        months.check(world.clock());
        if (named.list) {
            answer(world, UseCasePage::list, UseCaseDocument::list);
        } else if (named.isAsked()) {
            named(world);
        } else {
            own(world);
        }
        return ExitCode.DONE;
    }

    private void own(World world) throws IOException {
        CostQuery query = checked(() -> own.query()
                .period(months.period(world.clock()))
                .where(where())
                .limit(limit)
                .build());
        Asked asked;
        try (CostStore opened = store.openFilled(world)) {
            asked = new Asked(own.metric(), own.groups(), opened.query(query));
        }
        answer(world, page -> QueryPage.print(page, asked), json -> QueryDocument.write(json, asked));
    }

    private void named(World world) throws IOException {
        if (own.isUsed()) {
            throw new ConfigurationException("A use case has its metric, groups and order already:"
                    + " narrow it with --where, --from, --to and --limit.");
        }
        UseCase useCase = named.useCase();
        UseCaseScope scope = checked(() -> UseCaseScope.all()
                .withPeriod(months.period(world.clock()))
                .where(where())
                .withTag(named.tag)
                .withLimit(limit));
        UseCaseTable table;
        try (CostStore opened = store.openFilled(world)) {
            table = checked(() -> useCase.ask(opened, scope));
        }
        answer(
                world,
                page -> UseCasePage.print(page, useCase, table),
                json -> UseCaseDocument.write(json, useCase, table));
    }

    private CostFilter where() {
        return new CostFilter.And(where.stream().map(Conditions::where).toList());
    }

    /** What makes no sense is the command line's fault. */
    private static <T> T checked(Supplier<T> question) {
        try {
            return question.get();
        } catch (IllegalArgumentException wrong) {
            String problem = String.valueOf(wrong.getMessage());
            throw new ConfigurationException(problem.endsWith(".") ? problem : problem + ".");
        }
    }
}
