package io.lianluo.transport;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.function.Supplier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;

/**
 * Makes SSL contexts that look into an SSL bundle at each handshake. A client that keeps such a context for ever trusts and shows what the bundle holds now, so
 * that a certificate that is renewed needs no restart.
 */
public final class CurrentBundle {

    private CurrentBundle() { }

    /**
     * A context of the bundle.
     *
     * @throws org.springframework.boot.ssl.NoSuchSslBundleException if there is none of that name
     */
    public static SSLContext context(SslBundles bundles, String name) {
        Supplier<SslBundle> now = () -> bundles.getBundle(name);
        try {
            SSLContext context = SSLContext.getInstance(now.get().getProtocol());
            context.init(new KeyManager[] {new Keys(now)}, new TrustManager[] {new Trust(now)}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The SSL bundle " + name + " cannot be used", e);
        }
    }

    /** The one of that kind; what Java itself gives has exactly one. */
    private static <T> T only(Object[] managers, Class<T> kind) {
        return Arrays.stream(managers).filter(kind::isInstance).map(kind::cast).findFirst()
                .orElseThrow(() -> new IllegalStateException("The SSL bundle has no " + kind.getSimpleName()));
    }

    private static final class Trust extends X509ExtendedTrustManager {

        private final Supplier<SslBundle> bundle;

        Trust(Supplier<SslBundle> bundle) {
            this.bundle = bundle;
        }

        private X509ExtendedTrustManager now() {
            return only(bundle.get().getManagers().getTrustManagers(), X509ExtendedTrustManager.class);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
            now().checkClientTrusted(chain, type, socket);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
            now().checkServerTrusted(chain, type, socket);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
            now().checkClientTrusted(chain, type, engine);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
            now().checkServerTrusted(chain, type, engine);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
            now().checkClientTrusted(chain, type);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
            now().checkServerTrusted(chain, type);
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return now().getAcceptedIssuers();
        }
    }

    private static final class Keys extends X509ExtendedKeyManager {

        private final Supplier<SslBundle> bundle;

        Keys(Supplier<SslBundle> bundle) {
            this.bundle = bundle;
        }

        private X509ExtendedKeyManager now() {
            return only(bundle.get().getManagers().getKeyManagers(), X509ExtendedKeyManager.class);
        }

        @Override
        public @Nullable String chooseClientAlias(String[] types, Principal @Nullable [] issuers, Socket socket) {
            return now().chooseClientAlias(types, issuers, socket);
        }

        @Override
        public @Nullable String chooseEngineClientAlias(String[] types, Principal @Nullable [] issuers, SSLEngine engine) {
            return now().chooseEngineClientAlias(types, issuers, engine);
        }

        @Override
        public String @Nullable [] getClientAliases(String type, Principal @Nullable [] issuers) {
            return now().getClientAliases(type, issuers);
        }

        @Override
        public X509Certificate @Nullable [] getCertificateChain(String alias) {
            return now().getCertificateChain(alias);
        }

        @Override
        public @Nullable PrivateKey getPrivateKey(String alias) {
            return now().getPrivateKey(alias);
        }

        @Override
        public @Nullable String chooseServerAlias(String type, Principal @Nullable [] issuers, Socket socket) {
            return now().chooseServerAlias(type, issuers, socket);
        }

        @Override
        public String @Nullable [] getServerAliases(String type, Principal @Nullable [] issuers) {
            return now().getServerAliases(type, issuers);
        }
    }
}
