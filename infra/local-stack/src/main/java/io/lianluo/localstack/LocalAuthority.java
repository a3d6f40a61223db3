package io.lianluo.localstack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate of this machine that is its own authority, for tests, made by the tool of the JDK. Clients trust it by a file in PEM. */
public final class LocalAuthority {

    static final String PASSWORD = "of-a-test";
    private static final String ALIAS = "localhost";

    private final Path store;
    private final Path file;

    private LocalAuthority(Path store, Path file) {
        this.store = store;
        this.file = file;
    }

    /** Makes one in the directory, in the place of one that is there. */
    public static LocalAuthority in(Path directory) {
        LocalAuthority authority = new LocalAuthority(directory.resolve("localhost.p12"), directory.resolve("ca.crt"));
        authority.renew();
        return authority;
    }

    /** The certificate and its key, in PKCS 12 with the password {@value #PASSWORD}. */
    Path store() {
        return store;
    }

    /** The file, in PEM, by which clients trust the certificate. */
    public Path file() {
        return file;
    }

    X509Certificate certificate() {
        try {
            return (X509Certificate) keys().getCertificate(ALIAS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    PrivateKey key() {
        try {
            return (PrivateKey) keys().getKey(ALIAS, PASSWORD.toCharArray());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The certificate and key of a server of this machine. */
    public SSLContext serverContext() {
        try {
            KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            own.init(keys(), PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(own.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeyStore keys() throws GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return keys;
    }

    /** Makes another certificate, which is another authority, in the place of the one that is there. */
    public void renew() {
        try {
            Files.createDirectories(store.getParent());
            Files.deleteIfExists(store);
            Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", ALIAS,
                    "-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=localhost", "-ext", "san=ip:127.0.0.1,dns:localhost", "-ext", "bc=ca:true",
                    "-validity", "2", "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", PASSWORD)
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException("keytool makes no certificate");
            }
            // At once, for clients may be reading it.
            Path written = Files.writeString(file.resolveSibling("ca.crt.new"), "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate().getEncoded()) + "\n-----END CERTIFICATE-----\n");
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the certificate cannot be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
