package io.cloudcost.engine.clickhouse;

import com.clickhouse.client.api.Client;
import com.clickhouse.client.api.ClientMisconfigurationException;
import com.clickhouse.client.api.CompressionMethod;
import com.clickhouse.client.api.insert.InsertResponse;
import com.clickhouse.client.api.insert.InsertSettings;
import com.clickhouse.client.api.query.QueryResponse;
import com.clickhouse.client.api.query.QuerySettings;
import com.clickhouse.data.ClickHouseFormat;
import io.cloudcost.ConfigurationException;
import io.cloudcost.StoreException;
import io.cloudcost.store.StoreOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs statements on a server. Thread-safe; each statement stands alone. */
final class Server implements AutoCloseable {

    /** Exists on every server. */
    private static final String SYSTEM = "system";

    private static final String ON = "1";

    private final Address address;
    private final Client client;
    private final Attempts attempts;

    private Server(Address address, Client client) {
        this.address = address;
        this.client = client;
        this.attempts = new Attempts(new Trouble(address));
    }

    /** Writes rows, and may be asked to do so again. */
    @FunctionalInterface
    interface Rows {
        void write(OutputStream out) throws IOException;
    }

    /** Nothing is sent yet. */
    static Server of(Address address, Password password) {
        Client.Builder builder = new Client.Builder()
                .addEndpoint(address.url())
                .setUsername(address.option(Option.USER))
                .setPassword(password.secret())
                .setDefaultDatabase(address.database())
                .compressServerResponse(address.isOn(Option.COMPRESS))
                .compressClientRequest(address.isOn(Option.COMPRESS))
                .compressionMethod(CompressionMethod.LZ4)
                .setConnectTimeout(address.seconds(Option.CONNECT_TIMEOUT), ChronoUnit.SECONDS)
                .setSocketTimeout(address.seconds(Option.TIMEOUT), ChronoUnit.SECONDS)
                .setMaxRetries(0)
                .setClientName("cloudcost");
        String certificate = address.option(Option.CERTIFICATE);
        if (!certificate.isEmpty()) {
            builder.setRootCertificate(certificate);
        }
        try {
            return new Server(address, builder.build());
        } catch (ClientMisconfigurationException e) {
            throw certificate.isEmpty()
                    ? e
                    : new ConfigurationException("Cannot read the certificate file " + certificate
                            + ": name a file with a certificate in PEM.");
        }
    }

    Address address() {
        return address;
    }

    void checkWritable(StoreOptions options) {
        if (options.readOnly()) {
            throw new StoreException("The store " + address + " was opened for reading only.", false, null);
        }
    }

    /** The server's own time so many seconds ago. */
    String before(long seconds) {
        return "now64(9, 'UTC') - toIntervalSecond(" + seconds + ")";
    }

    /** Whether the database is there. */
    boolean hasDatabase() {
        String sql = "SELECT 1 FROM system.databases WHERE name = " + Sql.text(address.database());
        return attempts.read(() -> !read(sql, SYSTEM, row -> true).isEmpty());
    }

    void createDatabase() {
        attempts.write(() -> command("CREATE DATABASE IF NOT EXISTS " + Sql.name(address.database()), SYSTEM));
    }

    /** Something that changes nothing more when it is done twice. */
    void run(String sql) {
        attempts.write(() -> command(sql, address.database()));
    }

    <T> List<T> list(String sql, Function<Row, T> reader) {
        return attempts.read(() -> read(sql, address.database(), reader));
    }

    <T> Optional<T> first(String sql, Function<Row, T> reader) {
        return list(sql, reader).stream().findFirst();
    }

    /** Writes an answer to a file, as Parquet. */
    @SuppressWarnings("try") // as with any other answer
    void download(String sql, Path file) {
        attempts.read(() -> {
            try (QueryResponse response =
                            query(sql, settings(address.database()).setFormat(ClickHouseFormat.Parquet));
                    InputStream in = response.getInputStream()) {
                return Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            }
        });
    }

    /**
     * Adds rows. A server that has taken rows with this token already takes them no second time, so that it can be tried
     * again where no answer came.
     */
    void insert(String table, List<String> columns, String token, ClickHouseFormat format, Rows rows) {
        InsertSettings settings = new InsertSettings()
                .setDatabase(address.database())
                .setDeduplicationToken(token)
                .serverSetting("insert_deduplicate", ON)
                .serverSetting("max_partitions_per_insert_block", "0")
                .serverSetting("date_time_input_format", "basic");
        CallersFailure failure = new CallersFailure(rows);
        attempts.write(() -> {
            try (InsertResponse response = client.insert(table, columns, failure::write, format, settings)
                    .get()) {
                return response.getWrittenRows();
            } catch (Exception e) {
                throw failure.orElse(e);
            }
        });
    }

    private List<?> command(String sql, String database) throws Exception {
        return read(sql, database, row -> row);
    }

    @SuppressWarnings("try") // the response may be interrupted while it closes, as any other call here
    private <T> List<T> read(String sql, String database, Function<Row, T> reader) throws Exception {
        List<T> rows = new ArrayList<>();
        try (QueryResponse response = query(sql, settings(database));
                InputStream in = response.getInputStream()) {
            Row.each(in, row -> rows.add(reader.apply(row)));
        }
        return rows;
    }

    private QueryResponse query(String sql, QuerySettings settings) throws Exception {
        return client.query(sql, settings).get();
    }

    /** The answer is waited for at the server, so that an error cannot come in the middle of it. */
    private static QuerySettings settings(String database) {
        return new QuerySettings()
                .setDatabase(database)
                .setFormat(ClickHouseFormat.JSONCompactEachRow)
                .waitEndOfQuery(true)
                .serverSetting("output_format_json_quote_decimals", ON)
                .serverSetting("output_format_json_quote_64bit_integers", "0")
                .serverSetting("enable_extended_results_for_datetime_functions", ON)
                .serverSetting("max_query_size", "67108864");
    }

    @Override
    public void close() {
        client.close();
    }

    /** Tells the failure of who writes the rows from that of the connection. */
    private static final class CallersFailure {

        private final Rows rows;
        private @Nullable RuntimeException failure;

        CallersFailure(Rows rows) {
            this.rows = rows;
        }

        void write(OutputStream out) throws IOException {
            try {
                rows.write(out);
            } catch (RuntimeException e) {
                failure = e;
                throw e;
            }
        }

        Exception orElse(Exception other) {
            return failure == null ? other : failure;
        }
    }
}
