package io.driftwarden.engine.callback;

import io.driftwarden.engine.destination.DropSites;
import io.driftwarden.engine.destination.DropSites.DropSite;

/** What is known of places to which redirects lead. */
record RedirectPlaces(LoginPages loginPages, DropSites dropSites) {
    static RedirectPlaces bundled() {
        return new RedirectPlaces(LoginPages.bundled(), DropSites.bundled());
    }

    boolean login(String host) {
        return loginPages.contain(host);
    }

    /** Empty if it is none. */
    String dropSite(String host) {
        return dropSites.at(host).map(DropSite::kind).orElse("");
    }
}
