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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An AWS account: what it cost day by day and what it holds. Immutable, the same for the same specification. */
public final class AwsEstate {

    static final String ACCOUNT = "123456789012";

    /** In every secret of the estate, and nowhere else. */
    public static final String SECRET_MARK = "SECRETMARK";

    /** How the key ids of assumed roles begin; the account follows. */
    static final String ROLE_KEY = "ASIA";

    /** The one role that may be assumed, in any account. */
    public static final String ROLE = "CostRead";

    /** A member that lacks the role. */
    public static final String WITHOUT_ROLE = "999999999999";

    /** The external id that the role asks for. */
    public static final String EXTERNAL_ID = "tenant-7";

    private static final String[] TYPES = {"t3.micro", "t3.medium", "m5.large", "m6g.xlarge", "c5.2xlarge", "g5.xlarge"
    };
    private static final String[] STATES = {"running", "running", "running", "running", "stopped", "terminated"};

    private final AwsSpec spec;
    private final List<AwsLine> lines;
    private final List<AwsMachine> machines;
    private final List<AwsDisk> disks;
    private final List<AwsAddress> addresses;

    private AwsEstate(AwsSpec spec) {
        this.spec = spec;
        this.lines = Stream.concat(
                        new CostLines(spec).all().stream(), new JobLines(spec.now()).of(spec.jobs()).stream())
                .toList();
        this.machines = List.copyOf(machines(spec));
        this.disks = List.copyOf(disks(spec, machines));
        this.addresses = addresses(disks);
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

    /** A disk for each machine; every fifth is attached to nothing, every third's snapshot belongs to an image. */
    private static List<AwsDisk> disks(AwsSpec spec, List<AwsMachine> machines) {
        Random random = new Random(spec.seed() + 2);
        List<AwsDisk> disks = new ArrayList<>(machines.size());
        for (int i = 0; i < machines.size(); i++) {
            AwsMachine machine = machines.get(i);
            String number = machine.id().substring(2);
            boolean attached = i % 5 != 0 && !machine.state().equals("terminated");
            disks.add(new AwsDisk(
                    "vol-" + number,
                    "snap-" + number,
                    machine.region(),
                    8 + random.nextInt(500),
                    attached ? machine.id() : null,
                    i % 3 == 0 ? "ami-" + number : null,
                    spec.now().minusSeconds(86_400L * (1 + random.nextInt(700)))));
        }
        return disks;
    }

    /** Every fourth machine's, used where its disk is attached. */
    private static List<AwsAddress> addresses(List<AwsDisk> disks) {
        List<AwsAddress> addresses = new ArrayList<>();
        for (int i = 0; i < disks.size(); i += 4) {
            AwsDisk disk = disks.get(i);
            addresses.add(new AwsAddress("eipalloc-" + i, "192.0.2." + i % 256, disk.region(), disk.machine()));
        }
        return List.copyOf(addresses);
    }

    /** What was asked for. */
    public AwsSpec specification() {
        return spec;
    }

    /** Twelve digits. */
    public String account() {
        return ACCOUNT;
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

    /** Its volumes, and a snapshot of each. */
    public List<AwsDisk> disks() {
        return disks;
    }

    /** Its elastic addresses. */
    public List<AwsAddress> addresses() {
        return addresses;
    }

    /** What its services beside EC2 hold. */
    public AwsServices services() {
        return new AwsServices(spec.regions());
    }

    /** What the bill says of a job by now, in US dollars by usage type, before credits. */
    public Map<String, BigDecimal> billed(AwsJob job) {
        return new JobLines(spec.now())
                .of(job).stream()
                        .filter(line -> line.recordType().equals("Usage"))
                        .collect(Collectors.toMap(
                                AwsLine::usageType, AwsLine::unblended, BigDecimal::add, TreeMap::new));
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

    /** Machines that AWS's advisers call too large: up to three that run. */
    public List<AwsMachine> advised() {
        return machines.stream()
                .filter(machine -> machine.state().equals("running"))
                .limit(3)
                .toList();
    }

    boolean accepts(String keyId) {
        return keyId.equals(accessKeyId()) || keyId.startsWith(ROLE_KEY);
    }

    String accountOf(String keyId) {
        return keyId.startsWith(ROLE_KEY) ? keyId.substring(ROLE_KEY.length()) : account();
    }

    boolean mayAssume(String role, @Nullable String externalId) {
        return role.endsWith(":role/" + ROLE)
                && !role.contains(":" + WITHOUT_ROLE + ":")
                && EXTERNAL_ID.equals(externalId);
    }

    LocalDate today() {
        return spec.now().atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
