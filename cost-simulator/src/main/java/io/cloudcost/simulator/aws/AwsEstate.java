package io.cloudcost.simulator.aws;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An AWS account: what it cost day by day and what it holds. Immutable, the same for the same specification. */
public final class AwsEstate {

    /** In every secret of the estate, and nowhere else. */
    public static final String SECRET_MARK = "SECRETMARK";

    /** How the key ids of assumed roles begin; the account follows. */
    static final String ROLE_KEY = "ASIA";

    /** The one role that may be assumed, in any account. */
    public static final String ROLE = "CostRead";

    /** The external id that the role asks for. */
    public static final String EXTERNAL_ID = "tenant-7";

    private static final String[] TYPES = {"t3.micro", "t3.medium", "m5.large", "m6g.xlarge", "c5.2xlarge", "g5.xlarge"
    };
    private static final String[] STATES = {"running", "running", "running", "running", "stopped", "terminated"};

    private final AwsSpec spec;
    private final List<AwsLine> lines;
    private final List<AwsMachine> machines;

    private AwsEstate(AwsSpec spec) {
        this.spec = spec;
        this.lines = List.copyOf(new CostLines(spec).all());
        this.machines = List.copyOf(machines(spec));
    }

    /** An estate like this. */
    public static AwsEstate generate(AwsSpec spec) {
        return new AwsEstate(spec);
    }

    private static List<AwsMachine> machines(AwsSpec spec) {
        Random random = new Random(spec.seed() + 1);
        List<AwsMachine> machines = new ArrayList<>(spec.instances());
        for (int i = 0; i < spec.instances(); i++) {
            machines.add(new AwsMachine(
                    String.format("i-%017x", spec.seed() * 1_000_000 + i),
                    spec.regions().get(i % spec.regions().size()),
                    TYPES[random.nextInt(TYPES.length)],
                    STATES[random.nextInt(STATES.length)],
                    spec.now().minusSeconds(3_600L * (1 + random.nextInt(4_000))),
                    "host-" + i));
        }
        return machines;
    }

    /** What was asked for. */
    public AwsSpec specification() {
        return spec;
    }

    /** Twelve digits. */
    public String account() {
        return "123456789012";
    }

    /** Its user. */
    public String arn() {
        return "arn:aws:iam::" + account() + ":user/cost-reader";
    }

    /** The id of the access key, which is no secret. */
    public String accessKeyId() {
        return "AKIA0000000000000001";
    }

    /** The secret of the access key. */
    public String secretAccessKey() {
        return "fake" + SECRET_MARK + "0123456789012345678901234567";
    }

    /** What it cost, by day. */
    public List<AwsLine> lines() {
        return lines;
    }

    /** Its machines, those included that were just terminated. */
    public List<AwsMachine> machines() {
        return machines;
    }

    /** What it costs in a month before today ends, in US dollars: the sum of all lines. */
    public BigDecimal total(YearMonth month) {
        return lines.stream()
                .filter(line -> YearMonth.from(line.day()).equals(month))
                .map(AwsLine::unblended)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The month's cost by region as Cost Explorer groups it. */
    public Map<String, BigDecimal> byRegion(YearMonth month) {
        return lines.stream()
                .filter(line -> YearMonth.from(line.day()).equals(month))
                .collect(Collectors.toMap(AwsLine::region, AwsLine::unblended, BigDecimal::add, TreeMap::new));
    }

    boolean accepts(String keyId) {
        return keyId.equals(accessKeyId()) || keyId.startsWith(ROLE_KEY);
    }

    String accountOf(String keyId) {
        return keyId.startsWith(ROLE_KEY) ? keyId.substring(ROLE_KEY.length()) : account();
    }

    boolean mayAssume(String role, @Nullable String externalId) {
        return role.endsWith(":role/" + ROLE) && EXTERNAL_ID.equals(externalId);
    }

    LocalDate today() {
        return spec.now().atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
