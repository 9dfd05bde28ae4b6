package io.driftwarden.engine.destination;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.engine.destination.ControlPlanes.ControlPlane;
import io.driftwarden.engine.destination.DropSites.DropSite;
import io.driftwarden.engine.value.Canonical;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListedPlacesTest {
    private final ControlPlanes planes = ControlPlanes.bundled();
    private final DropSites sites = DropSites.bundled();

    @ParameterizedTest
    @CsvSource({
        "https://kubernetes.default.svc/api/v1/secrets, Kubernetes API",
        "https://10.0.0.1:6443/api/v1/pods, Kubernetes API",
        "https://10.0.0.1/api/v1/secrets, Kubernetes API",
        "http://node-3:10250/pods, kubelet",
        "http://127.0.0.1:2375/containers/json, Docker Engine",
        "http://0x7f.1:2375/containers/json, Docker Engine",
        "http://etcd:2379/v2/keys, etcd",
        "http://consul.internal:8500/v1/kv/x, Consul",
        "http://vault:8200/v1/secret/data/x, Vault",
        "http://10.2.3.4/redfish/v1/Systems, Redfish BMC",
        "tcp://docker:2375, Docker Engine",
        "tcp://10.0.0.9:2379, etcd",
        "tcp://vault:8200, Vault",
        "unix:///run/user/1000/podman/podman.sock, Docker Engine",
        "http+unix://%2Frun%2Fdocker.sock/version, Docker Engine",
        "npipe:////./pipe/docker_engine, Docker Engine",
        "unix:///run/containerd/containerd.sock, containerd",
        "unix:///var/run/crio/crio.sock, CRI-O",
    })
    void aControlPlaneIsKnownByPortAndPath(String url, String name) {
        ControlPlane plane = planes.of(Canonical.url(url).orElseThrow());

        assertThat(plane).isNotNull().returns(name, ControlPlane::name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/api/v1/secrets",
                "https://example.com/redfish/v1",
                "http://10.0.0.1:8080/index.html",
                "http://localhost:8500/v1beta/app",
                "http://localhost:3000/v1/kv",
                "https://vault.example.com/login",
                "http://10.0.0.1/actuator/health",
                "tcp://www.example.com:8200",
                "tcp://10.0.0.9:5432",
                "http://10.0.0.9:8200/ui/",
                "unix:///tmp/app.sock",
                "unix:///tmp/docker.sock.d/app",
                "file:///var/run/docker.sock",
            })
    void othersAreNone(String url) {
        assertThat(planes.of(Canonical.url(url).orElseThrow())).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "webhook.site, request catcher, webhook.site",
        "abc.webhook.site, request catcher, webhook.site",
        "a1b2.ngrok-free.app, tunnel, ngrok-free.app",
        "pastebin.com, paste site, pastebin.com",
        "mailinator.com, open mailbox, mailinator.com",
    })
    void aDropSiteIsKnownByItsDomain(String host, String kind, String domain) {
        assertThat(sites.at(host)).contains(new DropSite(kind, domain));
    }

    @ParameterizedTest
    @ValueSource(strings = {"site", "mywebhook.site", "example.com", "pastebin.com.example.org", "localhost"})
    void otherHostsAreNone(String host) {
        assertThat(sites.at(host)).isEmpty();
    }
}
