package io.lianluo.web;

import org.springframework.http.HttpMethod;
import org.springframework.util.unit.DataSize;

/**
 * A bean that lets one endpoint take larger bodies than {@code lianluo.web.max-request-size} allows everywhere else.
 *
 * @param method its method
 * @param path   its path as in the access table
 * @param limit  the largest body it takes
 */
public record LargeRequest(HttpMethod method, String path, DataSize limit) { }
