package io.cloudcost.monitor.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.ConfigurationException;
import io.cloudcost.CostException;
import io.cloudcost.model.Period;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.YearMonth;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitCountTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Period OCTOBER = Period.month(YearMonth.of(2026, 10));
    private static final Period NOVEMBER = Period.month(YearMonth.of(2026, 11));
    private static final String IN_PERIOD = "SELECT count(*) FROM leads WHERE made >= :from AND made < :to";

    @TempDir
    private Path folder;

    @Test
    void aQueryCountsTheUnitsOfTheSpan() throws SQLException {
        UnitCount leads = UnitCount.sql(shop(), IN_PERIOD);
        assertThat(leads.count(NOVEMBER, NOW)).isEqualByComparingTo("2");
        assertThat(leads.count(OCTOBER, NOW)).isEqualByComparingTo("1");
    }

    @Test
    void aQueryCannotWrite() throws SQLException {
        String shop = shop();
        assertThatThrownBy(() -> UnitCount.sql(shop, "DELETE FROM leads"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("The query for units must be one SELECT, not: DELETE FROM leads");
        UnitCount sneaky = UnitCount.sql(shop, "WITH x AS (SELECT 1) DELETE FROM leads RETURNING 1");
        assertThatThrownBy(() -> sneaky.count(NOVEMBER, NOW)).isInstanceOf(CostException.class);
        assertThat(UnitCount.sql(shop, "SELECT count(*) FROM leads").count(NOVEMBER, NOW))
                .isEqualByComparingTo("3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT made FROM leads|several rows",
                "SELECT 1, 2|2 columns",
                "SELECT NULL|is empty",
                "SELECT 'many'|no number: 'many'",
                "SELECT -1|from zero on, not -1",
                "SELECT 1 WHERE 1 = 0|is empty",
                "SELECT count(*) FROM nowhere|no such table"
            })
    void anAnswerThatIsNotOneNumberIsUnknown(String query, String why) throws SQLException {
        UnitCount count = UnitCount.sql(shop(), query);
        assertThatThrownBy(() -> count.count(NOVEMBER, NOW))
                .isInstanceOf(CostException.class)
                .hasMessageContaining(why);
    }

    @Test
    void colonsInTextAreText() throws SQLException {
        UnitCount count = UnitCount.sql(shop(), "SELECT ':from' = ':' || 'from' -- :to");
        assertThat(count.count(NOVEMBER, NOW)).isEqualByComparingTo("1");
        assertThatThrownBy(() -> count.count(OCTOBER, NOW)).hasMessageContaining("the present alone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:nosuch://me:hidden123@host/db?password=hidden123",
                "postgresql://me:hidden123@127.0.0.1:1/db",
                "jdbc:sqlite:/no/such/folder/hidden123.db"
            })
    void aDatabaseThatIsNotThereIsToldWithoutItsPassword(String url) {
        UnitCount count = UnitCount.sql(url, "SELECT 1");
        assertThatThrownBy(() -> count.count(NOVEMBER, NOW))
                .isInstanceOf(CostException.class)
                .hasMessageContaining("cannot be counted in the database")
                .hasNoCause()
                .satisfies(it -> assertThat(it.getMessage()).doesNotContain("hidden123"));
    }

    @Test
    void aNumberBeyondAllMeasureIsNoCount() throws IOException {
        Path file = Files.writeString(folder.resolve("leads"), "1e999999999");
        assertThatThrownBy(() -> UnitCount.file(file).count(NOVEMBER, NOW))
                .isInstanceOf(CostException.class)
                .hasMessageContaining("is no number: '1e999999999'");
    }

    @Test
    void anAddressThatIsNoneIsRefusedUnseen() {
        assertThatThrownBy(() -> UnitCount.sql("mysql://me:hidden123@host/db", "SELECT 1"))
                .isInstanceOf(ConfigurationException.class)
                .satisfies(it -> assertThat(it.getMessage()).doesNotContain("hidden123"));
    }

    @Test
    void aFileHoldsTheNumberOfThePresent() throws IOException {
        Path plain = Files.writeString(folder.resolve("leads"), " 1200\n");
        Path json = Files.writeString(folder.resolve("leads.json"), "{\"leads\":{\"month\":12.50,\"day\":\"3\"}}");
        assertThat(UnitCount.file(plain).count(NOVEMBER, NOW)).isEqualByComparingTo("1200");
        assertThat(UnitCount.file(json, "/leads/month").count(NOVEMBER, NOW)).isEqualTo(new BigDecimal("12.5"));
        assertThat(UnitCount.file(json, "/leads/day").count(NOVEMBER, NOW)).isEqualByComparingTo("3");
        assertThatThrownBy(() -> UnitCount.file(plain).count(OCTOBER, NOW)).hasMessageContaining("the present alone");
        assertThatThrownBy(() -> UnitCount.file(json, "/orders").count(NOVEMBER, NOW))
                .hasMessageEndingWith("leads.json has no number at /orders.");
        assertThatThrownBy(() -> UnitCount.file(plain, "/x").count(NOVEMBER, NOW))
                .isInstanceOf(CostException.class);
        assertThatThrownBy(() -> UnitCount.file(folder.resolve("none")).count(NOVEMBER, NOW))
                .hasMessageContaining("There is no file");
        assertThatThrownBy(() -> UnitCount.file(plain, "leads")).isInstanceOf(ConfigurationException.class);
    }

    @Test
    void prometheusIsAskedForTheSpan() throws Exception {
        try (MockWebServer server = new MockWebServer()) {
            server.start();
            server.enqueue(json("{\"resultType\":\"vector\",\"result\":[{\"metric\":{},\"value\":[1,\"1234.5\"]}]}"));
            server.enqueue(json("{\"resultType\":\"scalar\",\"result\":[1,\"7\"]}"));
            UnitCount leads = prometheus(server, "sum(increase(leads_total[$range]))");
            assertThat(leads.count(OCTOBER, NOW)).isEqualByComparingTo("1234.5");
            String asked = server.takeRequest().getUrl().queryParameter("query");
            assertThat(asked).isEqualTo("sum(increase(leads_total[2678400s]))");
            assertThat(leads.count(NOVEMBER, NOW)).isEqualByComparingTo("7");
            assertThat(server.takeRequest().getUrl().queryParameter("time"))
                    .isEqualTo(String.valueOf(NOW.getEpochSecond()));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200|{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":[]}}|0 samples",
                "200|{\"status\":\"success\",\"data\":{\"resultType\":\"scalar\",\"result\":[1,\"NaN\"]}}|no number: 'NaN'",
                "200|{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[]}}|matrix",
                "400|{\"status\":\"error\",\"error\":\"parse error\"}|refuses the query 'leads': parse error",
                "500|oops|status 500",
                "200|<html>|no Prometheus API"
            })
    void anAnswerOfPrometheusThatIsNotOneNumberIsUnknown(int status, String body, String why) throws IOException {
        try (MockWebServer server = new MockWebServer()) {
            server.start();
            server.enqueue(new MockResponse.Builder().code(status).body(body).build());
            UnitCount count = prometheus(server, "leads");
            assertThatThrownBy(() -> count.count(NOVEMBER, NOW))
                    .isInstanceOf(CostException.class)
                    .hasMessageContaining(why);
        }
    }

    private static UnitCount prometheus(MockWebServer server, String query) {
        return UnitCount.prometheus("http://127.0.0.1:" + server.getPort(), query);
    }

    private static MockResponse json(String data) {
        return new MockResponse.Builder()
                .body("{\"status\":\"success\",\"data\":" + data + "}")
                .build();
    }

    private String shop() throws SQLException {
        String url = "jdbc:sqlite:" + folder.resolve("shop.db");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE leads (made TEXT)");
            statement.execute(
                    "INSERT INTO leads VALUES ('2026-10-31 23:59:59'), ('2026-11-01 00:00:00'), ('2026-11-20 09:00:00')");
        }
        return url;
    }
}
