<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title">Outbox</xsl:template>
  <xsl:template match="page" mode="crumbs"><xsl:call-template name="crumb"><xsl:with-param name="label">Outbox</xsl:with-param></xsl:call-template></xsl:template>

  <xsl:template match="subject" mode="cell">
    <details class="govuk-details govuk-!-margin-bottom-0"><summary class="govuk-details__summary"><span class="govuk-details__summary-text"><xsl:value-of select="."/></span></summary><div class="govuk-details__text"><xsl:apply-templates select="../body" mode="prose"/></div></details>
  </xsl:template>

</xsl:stylesheet>
