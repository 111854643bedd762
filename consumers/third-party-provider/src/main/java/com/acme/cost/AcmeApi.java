package com.acme.cost;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import retrofit2.http.GET;
import retrofit2.http.Query;

/** The cloud's API: one paged list of charges by day and service. */
interface AcmeApi {

    @GET("charges")
    Page charges(@Query("month") String month, @Query("cursor") @Nullable String cursor);

    /** A page; {@code next} is empty on the last one. */
    record Page(List<Line> charges, @Nullable String next) {}

    /** What a service cost on a day. Amounts are in euro. */
    record Line(
            @JsonProperty(required = true) String service,
            @JsonProperty(required = true) String day,
            @JsonProperty(required = true) BigDecimal cost) {

        LocalDate date() {
            return LocalDate.parse(day);
        }
    }
}
