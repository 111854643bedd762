package io.cloudcost.aws.internal.sdk;

import io.cloudcost.Credentials;
import io.cloudcost.aws.model.AwsSettings;
import io.cloudcost.spi.CollectorSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.InstanceProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** Whose credentials are used: keys that were passed, else the environment's, a profile's, or what AWS's own search finds. */
public final class AwsIdentity {

    /** The name under which the access key's id is passed. */
    public static final String KEY_ID = "accessKeyId";

    /** The name under which the access key's secret is passed. */
    public static final String SECRET = "secretAccessKey";

    /** The name under which the token of temporary keys is passed. */
    public static final String TOKEN = "sessionToken";

    /** The name under which the name of a profile is passed. */
    public static final String PROFILE = "profile";

    /** The name under which the address of instance metadata is passed, if it is not the usual one. */
    static final String METADATA = "instanceMetadata";

    private static final String WEB_IDENTITY = "web-identity";
    private static final String FILES = "files";
    private static final String CONTAINER = "container";
    private static final String INSTANCE = "instance";

    private static final Map<String, String> WORDS = Map.of(
            WEB_IDENTITY, "a web identity (AWS_WEB_IDENTITY_TOKEN_FILE)",
            FILES, "the files of aws configure",
            CONTAINER, "the container's role",
            INSTANCE, "this machine's role (EC2 instance metadata)");

    private static final Pattern SOURCE = Pattern.compile(
            "(?m)^\\s*(aws_access_key_id|sso_session|sso_start_url|role_arn|credential_process|credential_source)\\s*=");

    private AwsIdentity() {}

    /** What the environment has for AWS: keys, a profile, or signs of a container's, a machine's or a federated identity. */
    public static Optional<Credentials> usual(Function<String, @Nullable String> environment) {
        return usual(environment, Path.of("/"));
    }

    static Optional<Credentials> usual(Function<String, @Nullable String> environment, Path root) {
        Map<String, String> found = new HashMap<>();
        put(found, KEY_ID, environment.apply("AWS_ACCESS_KEY_ID"));
        put(found, SECRET, environment.apply("AWS_SECRET_ACCESS_KEY"));
        put(found, TOKEN, environment.apply("AWS_SESSION_TOKEN"));
        if (found.containsKey(KEY_ID) || found.containsKey(SECRET)) {
            return Optional.of(Credentials.of(found));
        }
        found.clear();
        put(found, PROFILE, environment.apply("AWS_PROFILE"));
        if (found.isEmpty()) {
            MachineRole machine = new MachineRole(environment, root);
            put(found, Credentials.CHAIN, source(environment, machine));
            machine.endpoint()
                    .filter(address -> INSTANCE.equals(found.get(Credentials.CHAIN)))
                    .ifPresent(address -> found.put(METADATA, address));
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(Credentials.of(found));
    }

    /** What AWS's own search would find, in its order; null for nothing. */
    private static @Nullable String source(Function<String, @Nullable String> environment, MachineRole machine) {
        if (environment.apply("AWS_WEB_IDENTITY_TOKEN_FILE") != null) {
            return WEB_IDENTITY;
        }
        if (environment.apply("AWS_SHARED_CREDENTIALS_FILE") != null || hasFile(environment)) {
            return FILES;
        }
        if (environment.apply("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI") != null
                || environment.apply("AWS_CONTAINER_CREDENTIALS_FULL_URI") != null) {
            return CONTAINER;
        }
        return machine.mayBe() ? INSTANCE : null;
    }

    /** What {@code aws configure} writes. */
    private static boolean hasFile(Function<String, @Nullable String> environment) {
        String home = environment.apply("HOME");
        String own = home == null || home.isBlank() ? environment.apply("USERPROFILE") : home;
        if (own == null || own.isBlank()) {
            return false;
        }
        try {
            Path folder = Path.of(own, ".aws");
            return Files.isRegularFile(folder.resolve("credentials")) || namesSource(folder.resolve("config"));
        } catch (InvalidPathException noPath) {
            return false;
        }
    }

    /** A file that names a region alone is no key. */
    private static boolean namesSource(Path config) {
        try {
            return Files.isRegularFile(config)
                    && SOURCE.matcher(Files.readString(config)).find();
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static void put(Map<String, String> found, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            found.put(name, value.strip());
        }
    }

    /** Gives the SDK what was passed or found. */
    static AwsCredentialsProvider provider(CollectorSpec spec) {
        Optional<String> profile = spec.get(AwsSettings.PROFILE);
        Optional<Credentials> passed = spec.credentials();
        Optional<String> keyId = passed.flatMap(found -> found.value(KEY_ID));
        if (keyId.isPresent()) {
            return StaticCredentialsProvider.create(keys(passed.orElseThrow()));
        }
        return passed.flatMap(found -> found.value(PROFILE))
                .or(() -> profile)
                .<AwsCredentialsProvider>map(ProfileCredentialsProvider::create)
                .orElseGet(() -> searched(passed));
    }

    private static AwsCredentialsProvider searched(Optional<Credentials> passed) {
        return passed.flatMap(found -> found.value(Credentials.CHAIN))
                        .filter(INSTANCE::equals)
                        .isPresent()
                ? InstanceProfileCredentialsProvider.builder()
                        .endpoint(passed.flatMap(found -> found.value(METADATA)).orElse(null))
                        .build()
                : DefaultCredentialsProvider.builder().build();
    }

    private static AwsCredentials keys(Credentials passed) {
        String id = passed.value(KEY_ID).orElse("");
        String secret = passed.value(SECRET).orElse("");
        return passed.value(TOKEN)
                .<AwsCredentials>map(token -> AwsSessionCredentials.create(id, secret, token))
                .orElseGet(() -> AwsBasicCredentials.create(id, secret));
    }

    /** Whose calls AWS counts together, as far as that is known before asking; no secret. */
    public static String label(CollectorSpec spec) {
        return spec.get(AwsSettings.ROLE_ARN)
                .or(spec::accountId)
                .or(() -> spec.credentials().flatMap(passed -> passed.value(KEY_ID)))
                .or(() -> spec.credentials().flatMap(passed -> passed.value(PROFILE)))
                .or(() -> spec.get(AwsSettings.PROFILE))
                .orElse("default");
    }

    /** For people: which credentials these are, with secrets masked. */
    public static String masked(CollectorSpec spec) {
        Optional<Credentials> passed = spec.credentials();
        String base = passed.filter(found -> found.value(KEY_ID).isPresent())
                .map(found -> "access key " + found.masked(KEY_ID))
                .or(() -> passed.flatMap(found -> found.value(PROFILE)).map(name -> "profile " + name))
                .or(() -> spec.get(AwsSettings.PROFILE).map(name -> "profile " + name))
                .or(() ->
                        passed.flatMap(found -> found.value(Credentials.CHAIN)).map(WORDS::get))
                .orElse("what AWS's default search finds");
        return spec.get(AwsSettings.ROLE_ARN)
                .map(role -> base + ", then role " + role)
                .orElse(base);
    }
}
