package io.cloudcost.aws.internal;

import io.cloudcost.aws.model.AwsSettings;
import io.cloudcost.spi.CollectorSpec;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Monday to Friday between two hours of a time zone. */
record WorkingHours(int from, int to, ZoneId zone) {

    static WorkingHours of(CollectorSpec spec) {
        String[] hours = spec.get(AwsSettings.WORKING_HOURS).orElseThrow().split("-", -1);
        return new WorkingHours(
                Integer.parseInt(hours[0]),
                Integer.parseInt(hours[1]),
                ZoneId.of(spec.get(AwsSettings.WORKING_ZONE).orElseThrow()));
    }

    /** Whether an hour that starts then is one of them. Where the first is after the last, they go on over midnight. */
    boolean contains(Instant start) {
        ZonedDateTime at = start.atZone(zone);
        boolean weekend = at.getDayOfWeek() == DayOfWeek.SATURDAY || at.getDayOfWeek() == DayOfWeek.SUNDAY;
        int hour = at.getHour();
        boolean within = from < to ? hour >= from && hour < to : hour >= from || hour < to;
        return within && !weekend;
    }
}
