package io.driftwarden.gateway.push;

import com.linecorp.armeria.common.TlsKeyPair;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;

/**
 * The key that Security Event Tokens are signed with: ES256 for a key on P-256, RS256 for RSA. Its id is the thumbprint of RFC
 * 7638. Thread-safe.
 */
public final class SigningKey {
    private final JWSSigner signer;
    private final JWSHeader header;
    private final JWK shown;

    private SigningKey(JWSSigner signer, JWSAlgorithm algorithm, JWK shown) {
        this.signer = signer;
        this.header = new JWSHeader.Builder(algorithm)
                .type(new JOSEObjectType("secevent+jwt")) // RFC 8417 section 2.3
                .keyID(shown.getKeyID())
                .build();
        this.shown = shown;
    }

    /**
     * A private key with the certificate of its public one.
     *
     * @throws IllegalArgumentException if it is neither RSA nor on P-256
     */
    public static SigningKey of(TlsKeyPair pair) {
        PublicKey known = pair.certificateChain().get(0).getPublicKey();
        try {
            if (known instanceof RSAPublicKey rsa) {
                JWK jwk = new RSAKey.Builder(rsa)
                        .keyUse(KeyUse.SIGNATURE)
                        .algorithm(JWSAlgorithm.RS256)
                        .keyIDFromThumbprint()
                        .build();
                return new SigningKey(new RSASSASigner(pair.privateKey()), JWSAlgorithm.RS256, jwk);
            }
            if (known instanceof ECPublicKey ec && Curve.P_256.equals(Curve.forECParameterSpec(ec.getParams()))) {
                JWK jwk = new ECKey.Builder(Curve.P_256, ec)
                        .keyUse(KeyUse.SIGNATURE)
                        .algorithm(JWSAlgorithm.ES256)
                        .keyIDFromThumbprint()
                        .build();
                return new SigningKey(new ECDSASigner(pair.privateKey(), Curve.P_256), JWSAlgorithm.ES256, jwk);
            }
        } catch (JOSEException e) {
            throw new IllegalArgumentException("the key cannot sign: " + e.getMessage(), e);
        }
        throw new IllegalArgumentException("must be an RSA key or one on the curve P-256");
    }

    /** The public half, for receivers. */
    public JWK shown() {
        return shown;
    }

    String signed(JWTClaimsSet claims) {
        SignedJWT token = new SignedJWT(header, claims);
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("a key that could sign at the start cannot any more", e);
        }
        return token.serialize();
    }
}
