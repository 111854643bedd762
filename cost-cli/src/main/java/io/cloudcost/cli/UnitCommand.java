package io.cloudcost.cli;

import io.cloudcost.model.Money;
import io.cloudcost.monitor.measure.CalendarPeriod;
import io.cloudcost.monitor.unit.UnitBatch;
import io.cloudcost.monitor.unit.UnitBatches;
import io.cloudcost.monitor.unit.UnitChange;
import io.cloudcost.monitor.unit.UnitCost;
import io.cloudcost.monitor.unit.UnitFigure;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.StateStore;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Keeps and shows what one unit of the business costs. */
@CommandLine.Command(
        name = "unit",
        description = "Keep and show what one unit of the business costs: a lead, an order, a request.",
        footer = {
            "",
            "record UNIT  a batch ended: what it cost (--cost) and how many units came of it (--units)",
            "show UNIT    by the batches of the day and the month; where the settings, --query or --count-file say who counts also"
                    + " the month's charges over the units, and how that changed",
            "list         of which units batches are kept",
            "Exit code 3 if the figure that show is asked for is unknown.",
            "Example: ${COMMAND-NAME} record lead --cost 12.50 --units 40 --batch 2026-11-20"
        })
final class UnitCommand extends Command {

    @Parameters(index = "0", paramLabel = "record|show|list", description = "what to do")
    private String action = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "UNIT", description = "what is counted, for example lead")
    private @Nullable String unit;

    @Option(
            names = "--cost",
            paramLabel = "AMOUNT",
            converter = NumberConverter.class,
            description = "record: what the batch cost; without it that is unknown")
    private @Nullable BigDecimal cost;

    @Option(names = "--currency", paramLabel = "CODE", description = "record: of the cost (default: USD)")
    private String currency = "USD";

    @Option(
            names = "--units",
            paramLabel = "N",
            converter = NumberConverter.class,
            description = "record: how many units came of it; without it that is unknown")
    private @Nullable BigDecimal units;

    @Option(
            names = "--batch",
            paramLabel = "ID",
            description = "record: the batch's own id: recording it again changes nothing (default: a new one)")
    private @Nullable String batch;

    @Mixin
    private final UnitCountOptions counting = new UnitCountOptions();

    @Mixin
    private final ZoneOptions place = new ZoneOptions();

    @Mixin
    private final StoreOptionGroup costs = new StoreOptionGroup();

    @Override
    ExitCode run(World world) throws IOException {
        checkOut(world);
        try (StateStore state = place.open(world)) {
            return switch (action) {
                case "record" ->
                    record(world, UnitBatches.of(unit(), state, world.clock()).zone(place.zone()));
                case "show" -> show(world, UnitBatches.of(unit(), state, world.clock()));
                case "list" -> list(world, UnitBatches.units(state));
                default ->
                    throw new UsageException(
                            "There is no 'unit " + action + "'; there are record, show and list.", "unit --help");
            };
        }
    }

    private String unit() {
        if (unit == null) {
            throw new UsageException("'unit " + action + "' needs the name of a unit, such as lead.", "unit --help");
        }
        return unit;
    }

    private ExitCode record(World world, UnitBatches batches) throws IOException {
        if (cost == null && units == null) {
            throw new UsageException("'unit record' needs --cost and --units, or one of them.", "unit --help");
        }
        String id = batch == null ? UUID.randomUUID().toString() : batch;
        UnitBatch ended = new UnitBatch(id, now(world), cost == null ? null : Money.of(cost, currency), units);
        boolean isNew = batches.record(ended);
        UnitFigure figure = new UnitFigure(
                unit(),
                CalendarPeriod.DAY.around(ended.endedAt(), place.zone()),
                ended.cost(),
                ended.units(),
                UnitPage.missing(ended),
                List.of());
        answer(
                world,
                page -> UnitPage.recorded(page, figure, id, isNew),
                json -> json.object(() -> UnitDocument.recorded(json, figure, id, isNew)));
        return ExitCode.DONE;
    }

    private ExitCode list(World world, List<String> names) throws IOException {
        answer(world, page -> UnitPage.list(page, names), json -> json.object(() -> json.texts("units", names)));
        return ExitCode.DONE;
    }

    private ExitCode show(World world, UnitBatches batches) throws IOException {
        Instant now = now(world);
        List<UnitFigure> figures = List.of(
                batches.figure(CalendarPeriod.DAY.around(now, place.zone())),
                batches.figure(CalendarPeriod.MONTH.around(now, place.zone())));
        Optional<UnitChange> charged = charged(world, now);
        answer(
                world,
                page -> UnitPage.show(page, figures, charged),
                json -> json.object(() -> UnitDocument.show(json, unit(), figures, charged)));
        UnitFigure asked = charged.map(UnitChange::after).orElse(figures.get(1));
        return asked.reason().isEmpty() ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    /** The month's charges over its units, and the month before; empty where nothing says who counts, or nothing was collected yet. */
    private Optional<UnitChange> charged(World world, Instant now) throws IOException {
        Optional<UnitCost> asked = counting.unit(world, unit());
        if (asked.isEmpty() || (!counting.isNamed() && !costs.mayExist(world))) {
            return Optional.empty();
        }
        UnitCost cost = asked.get();
        try (CostStore store = costs.openFilled(world)) {
            UnitFigure before = cost.figure(store, CalendarPeriod.MONTH.before(now, place.zone()), now);
            UnitFigure after = cost.figure(store, CalendarPeriod.MONTH.around(now, place.zone()), now);
            return Optional.of(UnitChange.between(before, after));
        }
    }

    private static Instant now(World world) {
        return world.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
