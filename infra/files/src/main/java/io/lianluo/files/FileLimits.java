package io.lianluo.files;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The limits of files in a service.
 *
 * @param size    the largest file that is taken
 * @param pixels  most pixels of an image that is taken: whoever shows it needs some bytes for each
 * @param clamav  host and port of ClamAV's daemon; null if files are not scanned
 */
@ConfigurationProperties("lianluo.files")
record FileLimits(@DefaultValue("50MB") DataSize size, @DefaultValue("100000000") long pixels, @Nullable String clamav) { }
