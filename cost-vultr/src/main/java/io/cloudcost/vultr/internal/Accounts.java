package io.cloudcost.vultr.internal;

import io.cloudcost.model.Money;
import io.cloudcost.snapshot.Account;
import io.cloudcost.snapshot.Part;
import io.cloudcost.vultr.internal.api.WireAccount;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The account. Vultr's API gives it no id: it is configured, or derived from name and e-mail address. */
final class Accounts {

    private static final int DIGITS = 16;

    private Accounts() {}

    static Account of(WireAccount wire, Optional<String> configuredId, Notes notes) {
        return new Account(
                configuredId.orElseGet(() -> derivedId(wire)),
                wire.name(),
                wire.email(),
                usd(wire.balance()),
                usd(wire.pendingCharges()),
                usd(wire.lastPaymentAmount()),
                lastPaymentAt(wire.lastPaymentDate(), notes),
                wire.acls() == null ? List.of() : wire.acls().stream().sorted().toList());
    }

    /** {@code vultr-} and 16 hexadecimal digits, the same for the same name and address, from which neither can be read. */
    private static String derivedId(WireAccount wire) {
        if (wire.name() == null && wire.email() == null) {
            return VultrIds.UNIDENTIFIED;
        }
        byte[] hash = sha256().digest((wire.name() + "\n" + wire.email()).getBytes(StandardCharsets.UTF_8));
        return "vultr-" + HexFormat.of().formatHex(hash).substring(0, DIGITS);
    }

    private static @Nullable Instant lastPaymentAt(@Nullable String text, Notes notes) {
        if (text == null || text.isBlank()) {
            return null;
        }
        Optional<Instant> read = Dates.read(text);
        if (read.isEmpty()) {
            notes.unreadableDate(Part.ACCOUNT, text);
        }
        return read.orElse(null);
    }

    private static @Nullable Money usd(@Nullable BigDecimal amount) {
        return amount == null ? null : Money.usd(amount);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("Every Java platform has SHA-256", never);
        }
    }
}
