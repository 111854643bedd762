package io.cloudcost.cli;

import io.cloudcost.budget.model.Job;
import io.cloudcost.model.Tags;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** A job, for programs. */
final class JobDocument {

    private JobDocument() {}

    static void write(JsonOut json, Job job) throws IOException {
        json.text("id", job.id());
        json.text("name", job.name());
        json.text("team", job.team());
        json.text("project", job.project());
        tags(json, "labels", job.labels());
        tags(json, "billingTags", job.billingTags());
        json.object("machine", job.quote(), quote -> BudgetDocument.machine(json, quote, job.spot()));
        json.object("estimate", job.estimate(), estimate -> BudgetDocument.estimate(json, estimate));
        json.money("limit", job.limit());
        json.objects("budgets", job.budgets(), in -> {
            json.text("name", in.budget());
            json.text("windowStart", in.windowStart());
            json.text("rate", in.rate().toPlainString());
        });
        json.object("reservation", job.reservation(), held -> {
            json.money("amount", held.amount());
            json.text("state", held.state());
            json.text("leaseUntil", held.leaseUntil());
            json.text("holdUntil", held.holdUntil());
        });
        json.text("admittedAt", job.admittedAt());
        json.text("endedAt", job.endedAt());
        json.text("outcome", job.outcome());
        json.flag("stopAsked", job.stopAsked());
        json.objects("attempts", job.attempts(), attempt -> {
            json.number("number", attempt.number());
            json.text("instanceId", attempt.machine().instanceId());
            json.texts("resourceIds", attempt.machine().resourceIds());
            json.text("spotRequestId", attempt.machine().spotRequestId());
            json.text("startedAt", attempt.startedAt());
            json.text("endedAt", attempt.endedAt());
            json.text("end", attempt.end());
            json.text("account", attempt.machine().account());
        });
        json.money("booked", job.booked());
        json.money("bookedAtEnd", job.bookedAtEnd());
        json.object("actual", job.actual(), actual -> ActualDocument.write(json, actual));
        json.object("work", job.work(), work -> {
            json.decimal("units", Optional.ofNullable(work.units()));
            json.text("unit", work.unit());
            json.texts("notes", work.notes());
        });
    }

    private static void tags(JsonOut json, String name, Tags tags) throws IOException {
        json.object(name, () -> {
            for (Map.Entry<String, String> tag : tags.asMap().entrySet()) {
                json.text(tag.getKey(), tag.getValue());
            }
        });
    }
}
