package io.cloudcost.benchmarks;

import com.clickhouse.client.api.Client;
import com.clickhouse.client.api.insert.InsertResponse;
import com.clickhouse.client.api.insert.InsertSettings;
import com.clickhouse.client.api.query.QueryResponse;
import com.clickhouse.client.api.query.QuerySettings;
import com.clickhouse.data.ClickHouseFormat;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** A server as somebody uses it who writes statements by hand, through the vendor's client alone. */
final class ClickHouseServer implements AutoCloseable {

    private static final long TIMEOUT_SECONDS = 600;

    private final String url;
    private final String database;
    private final Client client;

    /** @param url of its HTTP interface, user {@code default} without a password */
    ClickHouseServer(String url, String database) {
        this.url = url;
        this.database = database;
        this.client = new Client.Builder()
                .addEndpoint(url)
                .setUsername("default")
                .setPassword("")
                .setDefaultDatabase(database)
                .compressServerResponse(false)
                .compressClientRequest(false)
                .setSocketTimeout(TIMEOUT_SECONDS, ChronoUnit.SECONDS)
                .build();
    }

    /** Of a store in this database. */
    String address() {
        return "clickhouse:" + url + "/" + database;
    }

    void insertCsv(String table, Path csv) throws Exception {
        InsertSettings settings = new InsertSettings()
                .setDatabase(database)
                .serverSetting("date_time_input_format", "best_effort")
                .serverSetting("max_partitions_per_insert_block", "0");
        try (InputStream in = Files.newInputStream(csv);
                InsertResponse response = client.insert(table, in, ClickHouseFormat.CSVWithNames, settings)
                        .get()) {
            response.getWrittenRows();
        }
    }

    /** All values of an answer, numbers as text. */
    List<String> ask(String sql) throws Exception {
        return ask(sql, database);
    }

    void drop() throws Exception {
        ask("DROP DATABASE IF EXISTS " + database, "system");
    }

    @SuppressWarnings("try") // nobody interrupts this
    private List<String> ask(String sql, String where) throws Exception {
        QuerySettings settings =
                new QuerySettings().setDatabase(where).setFormat(ClickHouseFormat.JSONCompactStringsEachRow);
        try (QueryResponse response = client.query(sql, settings).get();
                InputStream in = response.getInputStream();
                JsonParser parser = new JsonFactory().createParser(in)) {
            return texts(parser);
        }
    }

    private static List<String> texts(JsonParser parser) throws IOException {
        List<String> texts = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.VALUE_STRING) {
                texts.add(parser.getText());
            }
        }
        return texts;
    }

    @Override
    public void close() {
        client.close();
    }
}
