/** What tracing says of our endpoints; loaded only where camel-telemetry is on the class path. */
package io.github.camelchatwoot.telemetry;
