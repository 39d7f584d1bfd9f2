<?xml version="1.0" encoding="utf-8"?>
<!-- The outbox, for the administrator: what went out, what waits, and what somebody must decide. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title">Outbox</xsl:template>
  <xsl:template match="page" mode="crumbs"><xsl:call-template name="crumb"><xsl:with-param name="label">Outbox</xsl:with-param></xsl:call-template></xsl:template>

  <xsl:template match="page" mode="lead">
    <xsl:if test="no_relay">
      <xsl:call-template name="inset">
        <xsl:with-param name="text">No relay is set, so mail waits. Name one under [mail] in the settings.</xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="outbox/failed + outbox/uncertain > 0">
      <xsl:call-template name="inset">
        <xsl:with-param name="text">
          <p class="govuk-body">
            <xsl:if test="outbox/failed > 0"><a class="govuk-link" href="/messages?state=failed"><xsl:value-of select="outbox/failed"/> failed</a><xsl:if test="outbox/uncertain > 0">, </xsl:if></xsl:if>
            <xsl:if test="outbox/uncertain > 0"><a class="govuk-link" href="/messages?state=uncertain"><xsl:value-of select="outbox/uncertain"/> uncertain</a></xsl:if>
            <xsl:text>: send each again, or give it up.</xsl:text>
          </p>
          <p class="govuk-body govuk-!-margin-bottom-0">What a mail leads to stands in its reader’s inbox in any case. “Uncertain” means that nobody knows whether the relay took it, so it is not sent again by itself.</p>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template match="row/link" mode="cell"><span class="dps-long">Hand over by yourself: <xsl:value-of select="."/></span></xsl:template>
</xsl:stylesheet>
