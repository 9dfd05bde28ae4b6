package io.driftwarden.gateway.mcp.http;

import io.driftwarden.gateway.mcp.session.Party;

/**
 * Whose request it is.
 *
 * @param tenant by the credential
 * @param client tells programs of one principal apart where they have no session id
 * @param spent whether {@code Authorization} was the gateway's and goes no further
 */
record Caller(String tenant, Party party, String client, boolean spent) {
    /** Nobody else may use the sessions of this one. */
    String owner() {
        return tenant + '\n' + party.principal();
    }
}
