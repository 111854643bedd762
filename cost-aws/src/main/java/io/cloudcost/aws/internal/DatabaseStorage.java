package io.cloudcost.aws.internal;

import io.cloudcost.aws.model.AwsAttributes;
import io.cloudcost.aws.model.ServiceAttributes;
import io.cloudcost.resource.Attributes;
import io.cloudcost.resource.Database;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * The storage of a database that has its own: Aurora's belongs to the cluster.
 *
 * @param type for example {@code gp3}
 * @param gib what is provisioned
 * @param iops operations a second that it is provisioned for, if RDS says
 */
public record DatabaseStorage(String type, BigDecimal gib, Optional<BigDecimal> iops) {

    private static final BigDecimal SMALL = BigDecimal.valueOf(3_000);
    private static final BigDecimal LARGE = BigDecimal.valueOf(12_000);
    private static final BigDecimal LARGE_FROM = BigDecimal.valueOf(400);
    private static final BigDecimal GP2_PER_GIB = BigDecimal.valueOf(3);
    private static final Set<String> STRIPED = Set.of("mariadb", "mysql", "postgres");

    /** Empty if RDS does not say what it is. */
    public static Optional<DatabaseStorage> of(Database database) {
        Attributes facts = database.info().attributes();
        return facts.get(ServiceAttributes.STORAGE_TYPE)
                .filter(type -> !type.startsWith("aurora"))
                .flatMap(type -> facts.get(ServiceAttributes.STORAGE)
                        .map(gib -> new DatabaseStorage(type, gib, facts.get(AwsAttributes.IOPS))));
    }

    /** Whether what {@code gp3} includes is known for its engine (RDS user guide, storage, for MariaDB, MySQL and PostgreSQL). */
    public static boolean isKnown(Database database) {
        return STRIPED.contains(String.valueOf(database.engine()));
    }

    /** Whether its storage is of this type; not where RDS does not say. */
    public static boolean isOn(Database database, String type) {
        return database.info()
                .attributes()
                .get(ServiceAttributes.STORAGE_TYPE)
                .filter(type::equals)
                .isPresent();
    }

    /** Operations a second that {@code gp3} of this size includes: 3,000, and 12,000 from 400 GiB on. */
    public BigDecimal gp3Includes() {
        return gib.compareTo(LARGE_FROM) >= 0 ? LARGE : SMALL;
    }

    /** Operations a second that {@code gp2} of this size has for long: 3 for each GiB. */
    public BigDecimal gp2Has() {
        return gib.multiply(GP2_PER_GIB);
    }

    /** Whether operations cost extra. */
    public boolean paysForOperations() {
        return iops.filter(paid -> type.startsWith("io") || (type.equals("gp3") && paid.compareTo(gp3Includes()) > 0))
                .isPresent();
    }
}
