package io.cloudcost.cli;

import io.cloudcost.ConfigurationException;
import io.cloudcost.query.CostQuery;
import io.cloudcost.query.CostQueryBuilder;
import io.cloudcost.store.CostStore;
import java.io.IOException;
import java.util.List;
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
            "Example: cost query --group-by service,tag:env --grain month --where category=Compute"
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

    @Override
    ExitCode run(World world) throws IOException {
        checkOut(world);
        months.check(world.clock());
        CostQuery query = query(world);
        Asked asked;
        try (CostStore opened = store.openFilled(world)) {
            asked = new Asked(own.metric(), own.groups(), opened.query(query));
        }
        answer(world, page -> QueryPage.print(page, asked), json -> QueryDocument.write(json, asked));
        return ExitCode.DONE;
    }

    private CostQuery query(World world) {
        try {
            CostQueryBuilder query =
                    own.query().period(months.period(world.clock())).limit(limit);
            where.stream().map(Conditions::where).forEach(query::where);
            return query.build();
        } catch (IllegalArgumentException wrong) {
            String problem = String.valueOf(wrong.getMessage());
            throw new ConfigurationException(problem.endsWith(".") ? problem : problem + ".");
        }
    }
}
