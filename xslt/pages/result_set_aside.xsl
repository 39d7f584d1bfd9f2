<?xml version="1.0" encoding="utf-8"?>
<!-- A bid that does not count after all, and why; a second result stands beside the first. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>
  <xsl:import href="../components/outcome.xsl"/>

  <xsl:template match="page" mode="title">Set a bid aside</xsl:template>

  <xsl:template match="page" mode="crumbs">
    <xsl:apply-templates select="referral" mode="steps-crumbs"><xsl:with-param name="label">Set a bid aside</xsl:with-param></xsl:apply-templates>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <span class="dps-caption"><xsl:value-of select="referral/reference"/>, <xsl:value-of select="referral/title"/></span>
    <h1 class="govuk-heading-l">Set a bid aside</h1>
    <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
      <p class="govuk-body">The result is worked out again without it. Price marks are relative, so those of others may change. Both results are kept and shown.</p>
      <xsl:apply-templates select="form"><xsl:with-param name="button">Set aside and work out again</xsl:with-param></xsl:apply-templates>
    </div></div>
  </xsl:template>

</xsl:stylesheet>
