<?xml version="1.0" encoding="utf-8"?>
<!-- Admit or refuse, category by category, with reasons. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="width">narrow</xsl:template>
  <xsl:template match="page" mode="title">Decide <xsl:value-of select="application/reference"/></xsl:template>
  <xsl:template match="page" mode="back">
    <xsl:call-template name="back"><xsl:with-param name="href">/applications/<xsl:value-of select="application/id"/></xsl:with-param><xsl:with-param name="label">Back to the application</xsl:with-param></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="dps-caption"><xsl:value-of select="application/reference"/>, <xsl:value-of select="application/provider_name"/></span>
        <h1 class="govuk-heading-l">Admit <xsl:value-of select="application/establishment_name"/>?</h1>
        <p class="govuk-body">The decision is final and the provider is told at once. A refused applicant may apply again at any time.</p>
        <form method="post" action="{form/@action}" novalidate="novalidate">
          <xsl:apply-templates select="form" mode="hidden"/>
          <xsl:apply-templates select="entry"/>
          <xsl:apply-templates select="form" mode="buttons"><xsl:with-param name="button">Decide and tell the provider</xsl:with-param></xsl:apply-templates>
        </form>
      </div>
    </div>
  </xsl:template>

  <xsl:template match="entry">
    <h2 class="govuk-heading-m"><xsl:value-of select="name"/></h2>
    <xsl:call-template name="summary-list"><xsl:with-param name="class">dps-small</xsl:with-param><xsl:with-param name="rows">
      <xsl:call-template name="summary"><xsl:with-param name="key">Competency score</xsl:with-param><xsl:with-param name="value"><xsl:value-of select="worth/@text"/> of 100<xsl:if test="pass_mark > 0">; at least <xsl:value-of select="pass_mark/@text"/> is needed</xsl:if></xsl:with-param></xsl:call-template>
      <xsl:call-template name="summary"><xsl:with-param name="key">Criteria failed</xsl:with-param><xsl:with-param name="value" select="string(failed)"/></xsl:call-template>
      <xsl:if test="core"><xsl:call-template name="summary"><xsl:with-param name="key">Core costs</xsl:with-param><xsl:with-param name="value"><xsl:value-of select="core/@text"/> a <xsl:value-of select="unit"/><xsl:if test="cap">; the common cap is <xsl:value-of select="cap/@text"/></xsl:if></xsl:with-param></xsl:call-template></xsl:if>
    </xsl:with-param></xsl:call-template>
    <xsl:apply-templates select="/page/form/field[@row = current()/category]"/>
  </xsl:template>

</xsl:stylesheet>
