package io.cloudcost.simulator.vultr;

import static io.cloudcost.simulator.Json.object;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sub-accounts and users; the number of every second sub-account is an integer, of the others a text. */
record People(List<SubAccount> subaccounts, List<User> users) implements Family {

    /** A sub-account; its pending charges are in USD. */
    record SubAccount(String id, int number, BigDecimal pending) {}

    /** A user. */
    record User(String id, int number) {}

    static People generate(VultrSpec spec) {
        Dice dice = spec.dice("people");
        return new People(
                Things.make(
                        spec.count(VultrCount.SUBACCOUNTS),
                        i -> new SubAccount(dice.uuid(), i, BigDecimal.valueOf(dice.below(50_000), 2))),
                Things.make(spec.count(VultrCount.USERS), i -> new User(dice.uuid(), i)));
    }

    @Override
    public List<Listing> listings() {
        return List.of(
                Listing.paged("/subaccounts", "subaccounts", subaccounts, People::json),
                Listing.paged("/users", "users", users, People::json));
    }

    @Override
    public void tell(Sheet sheet) {
        subaccounts.forEach(s -> sheet.one("subaccounts", null, s.pending()));
        users.forEach(u -> sheet.one("users"));
    }

    private static Map<String, @Nullable Object> json(SubAccount account) {
        int number = 472_924 + account.number();
        return object(
                "id",
                account.id(),
                "email",
                "team" + account.number() + "@example.com",
                "subaccount_name",
                "Team " + account.number(),
                "subaccount_id",
                account.number() % 2 == 0 ? number : Integer.toString(number),
                "activated",
                true,
                "balance",
                0,
                "pending_charges",
                Wire.amount(account.pending()));
    }

    private static Map<String, @Nullable Object> json(User user) {
        return object(
                "id",
                user.id(),
                "name",
                "User " + user.number(),
                "email",
                "user" + user.number() + "@example.com",
                "api_enabled",
                true,
                "api_key",
                Secrets.of(user.id(), "key"),
                "service_user",
                false,
                "acls",
                user.number() % 3 == 0 ? List.of() : AccountJson.ACLS);
    }
}
