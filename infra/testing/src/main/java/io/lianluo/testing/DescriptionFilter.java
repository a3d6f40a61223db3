package io.lianluo.testing;

import io.lianluo.testing.DescribedInterface.Exchange;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Holds every answer of the service under test against its description, whichever client asked, and remembers what does not fit. */
final class DescriptionFilter extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final String SERVED = "/api/v1/";
    private static final String ITSELF = "/api/v1/openapi";

    /** The faults of all applications of this JVM; a test that is over takes them away. */
    static final Queue<String> FAULTS = new ConcurrentLinkedQueue<>();

    private final transient DescribedInterface described;

    DescriptionFilter(DescribedInterface described) {
        this.described = described;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        String path = request.getRequestURI();
        if (!path.startsWith(SERVED) || path.startsWith(ITSELF)) {
            chain.doFilter(request, response);
            return;
        }
        Asked asked = new Asked(request);
        Answered answered = new Answered(response);
        chain.doFilter(asked, answered);
        Exchange exchange = new Exchange(request.getMethod(), path, isJson(request.getContentType()) ? asked.read.toByteArray() : null,
                response.getStatus(), headers(response), isJson(response.getContentType()) ? answered.written.toByteArray() : null);
        described.faults(exchange).forEach(fault -> FAULTS.add(exchange + " and " + fault));
    }

    private static boolean isJson(@Nullable String type) {
        return type != null && (type.startsWith("application/json") || type.startsWith("application/problem+json"));
    }

    private static Map<String, String> headers(HttpServletResponse response) {
        Map<String, String> headers = new TreeMap<>();
        response.getHeaderNames().forEach(name -> headers.put(name.toLowerCase(Locale.ROOT), response.getHeader(name)));
        if (response.getContentType() != null) {
            headers.put("content-type", response.getContentType());
        }
        return headers;
    }

    /** A request whose body is remembered as it is read, if it is JSON. */
    private static final class Asked extends HttpServletRequestWrapper {

        private final ByteArrayOutputStream read = new ByteArrayOutputStream();

        Asked(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            ServletInputStream body = super.getInputStream();
            return !isJson(getContentType()) ? body : new ServletInputStream() {

                @Override
                public int read() throws IOException {
                    int value = body.read();
                    if (value >= 0) {
                        read.write(value);
                    }
                    return value;
                }

                @Override
                public int read(byte[] buffer, int offset, int length) throws IOException {
                    int count = body.read(buffer, offset, length);
                    read.write(buffer, offset, Math.max(0, count));
                    return count;
                }

                @Override
                public boolean isFinished() {
                    return body.isFinished();
                }

                @Override
                public boolean isReady() {
                    return body.isReady();
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    body.setReadListener(listener);
                }
            };
        }
    }

    /** An answer whose body is remembered as it is written, if it is JSON. */
    private static final class Answered extends HttpServletResponseWrapper {

        private final ByteArrayOutputStream written = new ByteArrayOutputStream();

        Answered(HttpServletResponse response) {
            super(response);
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            ServletOutputStream body = super.getOutputStream();
            return !isJson(getContentType()) ? body : new ServletOutputStream() {

                @Override
                public void write(int value) throws IOException {
                    body.write(value);
                    written.write(value);
                }

                @Override
                public void write(byte[] buffer, int offset, int length) throws IOException {
                    body.write(buffer, offset, length);
                    written.write(buffer, offset, length);
                }

                @Override
                public void flush() throws IOException {
                    body.flush();
                }

                @Override
                public boolean isReady() {
                    return body.isReady();
                }

                @Override
                public void setWriteListener(WriteListener listener) {
                    body.setWriteListener(listener);
                }
            };
        }
    }
}
