package io.cloudcost.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.ConfigurationException;
import io.cloudcost.CostException;
import io.cloudcost.PermissionException;
import io.cloudcost.StoreException;
import io.cloudcost.simulator.Fault;
import io.cloudcost.simulator.aws.AwsFaults;
import io.cloudcost.spi.BillingFileSource;
import io.cloudcost.spi.BillingFileSources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AwsExportTest {

    private static final String GET = AwsFaults.path("s3:GetObject");
    private static final int LARGE = 17 * 1024 * 1024;

    private static AwsFixture cloud;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        cloud = AwsFixture.start(AwsFixture.spec());
        for (int i = 1; i <= 7; i++) {
            put("bills/cur/data/part-" + i + ".csv", "row " + i);
        }
        put("bills/cur/", "");
        put("bills/cur-other/data.csv", "not asked for");
        put("bills/cur/data/empty.csv", "");
        put("bills/cur/data/a b+ü%.csv", "odd name");
    }

    @AfterAll
    static void stop() {
        cloud.close();
    }

    @AfterEach
    void wellAgain() {
        cloud.clearFaults();
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3://exports/bills/cur", "s3://exports/bills/cur/"})
    void listsAllFilesOfItsFolderAndNoOthers(String address) {
        BillingFileSource place = cloud.builder().buildExport(address);
        assertThat(place.name()).isEqualTo("s3://exports/bills/cur");
        assertThat(place.list())
                .hasSize(9)
                .contains("data/part-1.csv", "data/part-7.csv", "data/empty.csv", "data/a b+ü%.csv");
        assertThat(cloud.builder().buildExport("s3://exports").list()).hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"data/part-3.csv", "data/empty.csv", "data/a b+ü%.csv"})
    void copiesAFile(String name) throws IOException {
        Path target = folder.resolve("copy");
        cloud.builder().buildExport("s3://exports/bills/cur").fetch(name, target);
        assertThat(Files.readString(target))
                .isEqualTo(name.contains("3") ? "row 3" : name.contains("empty") ? "" : "odd name");
    }

    @Test
    void copiesALargeFilePieceByPieceAndALostPieceAlone() throws IOException {
        byte[] content = new byte[LARGE];
        new Random(1).nextBytes(content);
        cloud.aws.put("us-east-1", "home", "large/file", content);
        cloud.fault(AwsFaults.throttled().on(GET).times(1));
        long before = cloud.aws.count("s3:GetObject");
        Path target = folder.resolve("copy");
        cloud.builder().buildExport("s3://home/large").fetch("file", target);
        assertThat(Files.readAllBytes(target)).isEqualTo(content);
        assertThat(cloud.aws.count("s3:GetObject") - before).isBetween(4L, 6L);
    }

    @Test
    void refusesAFileThatIsReplacedUnderItsHands() {
        byte[] content = new byte[LARGE];
        cloud.aws.put("us-east-1", "home", "changing/file", content);
        cloud.fault(Fault.changing(answer -> {
                    cloud.aws.put("us-east-1", "home", "changing/file", new byte[] {1});
                    return answer;
                })
                .on(GET)
                .times(1));
        BillingFileSource place = cloud.builder().buildExport("s3://home/changing");
        assertThatThrownBy(() -> place.fetch("file", folder.resolve("copy")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("was replaced while it was copied");
    }

    @Test
    void namesTheActionThatIsMissing() {
        cloud.fault(AwsFaults.denied("s3:ListBucket"));
        cloud.aws.put("us-east-1", "home", "file", new byte[0]);
        BillingFileSource place = cloud.builder().buildExport("s3://home");
        assertThatThrownBy(place::list).isInstanceOf(PermissionException.class).hasMessageContaining("s3:ListBucket");
    }

    @Test
    void saysThatThereIsNoSuchBucketOrFile() {
        assertThatThrownBy(() -> cloud.builder().buildExport("s3://nowhere").list())
                .isInstanceOf(CostException.class)
                .hasMessageContaining("NoSuchBucket");
        assertThatThrownBy(() -> cloud.builder().buildExport("s3://exports").fetch("gone", folder.resolve("copy")))
                .isInstanceOf(CostException.class)
                .hasMessageContaining("NoSuchKey");
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3://", "s3:/bucket", "s3://UPPER/x", "s3://a", "bucket/prefix"})
    void refusesWhatIsNoAddress(String address) {
        assertThatThrownBy(() -> cloud.builder().buildExport(address))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("s3://bucket/prefix");
    }

    @Test
    void isFoundByItsAddress() {
        Map<String, String> environment = Map.of(
                "AWS_ACCESS_KEY_ID", cloud.aws.estate().accessKeyId(),
                "AWS_SECRET_ACCESS_KEY", cloud.aws.estate().secretAccessKey(),
                "AWS_ENDPOINT_URL", cloud.aws.endpoint());
        assertThat(BillingFileSources.open("s3://exports/bills/cur", environment::get)
                        .list())
                .hasSize(9);
        assertThatThrownBy(() -> BillingFileSources.open("gs://exports"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("Found: [s3]");
    }

    private static void put(String key, String content) {
        cloud.aws.put("eu-central-1", "exports", key, content.getBytes(StandardCharsets.UTF_8));
    }
}
