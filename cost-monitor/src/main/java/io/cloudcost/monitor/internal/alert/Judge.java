package io.cloudcost.monitor.internal.alert;

import io.cloudcost.monitor.alert.model.Alert;
import io.cloudcost.monitor.alert.model.AlertRule;
import io.cloudcost.monitor.alert.model.AlertState;
import io.cloudcost.monitor.alert.model.Judgement;
import io.cloudcost.monitor.alert.model.Snooze;
import io.cloudcost.monitor.measure.Measurement;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges figures by rules: states and messages are written in one transaction. */
public final class Judge {

    private final AlertSettings settings;
    private final List<AlertRule> rules;
    private final Posting posting;

    /** Tells what it finds through channels of these names. */
    public Judge(AlertSettings settings, List<AlertRule> rules, Collection<String> channels) {
        this.settings = settings;
        this.rules = rules;
        this.posting = new Posting(rules, channels);
    }

    /** Opens, escalates and closes alerts. */
    public Judgement judge(List<Measurement> figures) {
        return settings.state().transaction(AlertTables.TABLES, connection -> {
            Instant now = now();
            Judgement judgement = new Judging(connection, new Periods(settings.zone()), now).judge(rules, figures);
            posting.post(connection, judgement.notices(), now);
            return judgement;
        });
    }

    /** Those that are pending or open, what matters most first. */
    public List<Alert> current() {
        return settings.state().read(AlertTables.TABLES, SeriesRows::all).stream()
                .filter(series -> series.state != AlertState.CLOSED)
                .map(Series::alert)
                .sorted(Comparator.comparing(Alert::severity).reversed().thenComparing(Alert::since))
                .toList();
    }

    /** The alert of this id. */
    public Optional<Alert> find(String id) {
        return settings.state()
                .read(
                        AlertTables.TABLES,
                        connection -> SeriesRows.find(connection, id).map(Series::alert));
    }

    /** Ends or begins a snooze; empty if there is no such alert. */
    public Optional<Alert> snooze(String id, @Nullable Snooze snooze) {
        return settings.state().transaction(AlertTables.TABLES, connection -> snoozed(connection, id, snooze));
    }

    private static Optional<Alert> snoozed(Connection connection, String id, @Nullable Snooze snooze)
            throws SQLException {
        Optional<Series> series = SeriesRows.find(connection, id);
        if (series.isEmpty()) {
            return Optional.empty();
        }
        series.get().snooze = snooze;
        SeriesRows.put(connection, series.get());
        return series.map(Series::alert);
    }

    private Instant now() {
        return settings.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
