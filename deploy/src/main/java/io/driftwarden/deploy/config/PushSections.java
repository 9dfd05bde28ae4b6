package io.driftwarden.deploy.config;

import com.linecorp.armeria.common.TlsKeyPair;
import io.driftwarden.engine.yaml.Section;
import io.driftwarden.gateway.push.PushTarget;
import io.driftwarden.gateway.push.SecurityEventPush;
import io.driftwarden.gateway.push.SigningKey;
import io.driftwarden.gateway.push.Webhook;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The sections {@code webhooks} and {@code security.events}: who hears of commands without Kafka. */
final class PushSections {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,100}"); // a part of a consumer group's name

    private PushSections() {}

    static List<PushTarget> read(Path folder, Section root) {
        List<PushTarget> targets = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Section entry : root.sections("webhooks")) {
            String secret = entry.text("secret").orElseThrow(() -> entry.wrong("secret", "is missing"));
            String tenant = entry.text("tenant").orElse("default");
            targets.add(PemFiles.checked(
                    entry, "secret", () -> new Webhook(name(entry, names), tenant, url(entry), secret)));
            entry.refuseTheRest();
        }
        for (Section entry : root.sections("security.events")) {
            targets.add(new SecurityEventPush(
                    name(entry, names),
                    entry.text("tenant").orElse("default"),
                    url(entry),
                    entry.text("issuer")
                            .orElseThrow(
                                    () -> DetectorConfigReader.missing(entry, "issuer", "https://trust.example.com")),
                    entry.text("audience")
                            .orElseThrow(
                                    () -> DetectorConfigReader.missing(entry, "audience", "https://idp.example.com")),
                    key(folder, entry),
                    entry.text("authorization")));
            entry.refuseTheRest();
        }
        return targets;
    }

    private static SigningKey key(Path folder, Section entry) {
        TlsKeyPair pair = PemFiles.keyPair(folder, entry);
        return PemFiles.checked(entry, "key", () -> SigningKey.of(pair));
    }

    private static String name(Section entry, Set<String> taken) {
        String name = entry.text("name")
                .filter(text -> NAME.matcher(text).matches())
                .orElseThrow(
                        () -> entry.wrong("name", "must be 1 to 100 letters, digits, dots, hyphens and underscores"));
        if (!taken.add(name)) {
            throw entry.wrong("name", "is the name of another target too");
        }
        return name;
    }

    private static URI url(Section entry) {
        return entry.one("url", PushSections::safe)
                .orElseThrow(() -> DetectorConfigReader.missing(entry, "url", "https://edge.example.com/driftwarden"));
    }

    private static URI safe(String text) {
        URI url = URI.create(text);
        boolean isPlain = "http".equals(url.getScheme()) && isLoopback(url.getHost());
        if (url.getHost() == null || !("https".equals(url.getScheme()) || isPlain)) {
            throw new IllegalArgumentException("must be an https address (http is for loopback)");
        }
        return url;
    }

    private static boolean isLoopback(String host) {
        try {
            return host != null && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
