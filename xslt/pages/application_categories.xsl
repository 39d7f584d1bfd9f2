<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>
  <xsl:import href="../components/categories.xsl"/>

  <xsl:template match="page" mode="title">Which categories does it apply for?</xsl:template>

  <xsl:template match="page" mode="back">
    <xsl:call-template name="back">
      <xsl:with-param name="href">/applications/<xsl:value-of select="application/id"/></xsl:with-param>
      <xsl:with-param name="label">Back to the application</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="dps-caption"><xsl:value-of select="application/establishment_name"/>, application <xsl:value-of select="application/reference"/></span>
        <h1 class="govuk-heading-l">Which categories does it apply for?</h1>
        <p class="govuk-body">Costs of a category that you leave out are removed. What you wrote is kept, in case you add it again.</p>
        <form method="post" action="{form/@action}" novalidate="novalidate">
          <xsl:apply-templates select="form" mode="hidden"/>
          <xsl:apply-templates select="category" mode="system"/>
          <xsl:apply-templates select="form" mode="buttons"/>
        </form>
      </div>
    </div>
  </xsl:template>

  <xsl:template match="form" mode="whole">#<xsl:apply-templates select="field[@widget = 'tick'][1]" mode="first"/></xsl:template>

</xsl:stylesheet>
