<?xml version="1.0" encoding="utf-8"?>
<!-- Marking written answers, alone. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title">Mark the written answers: <xsl:value-of select="marking/reference"/></xsl:template>

  <xsl:template match="page" mode="crumbs">
    <xsl:call-template name="crumb">
      <xsl:with-param name="href">/marking</xsl:with-param>
      <xsl:with-param name="label">Marking</xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="crumb">
      <xsl:with-param name="label"><xsl:value-of select="marking/reference"/></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <span class="dps-caption"><xsl:value-of select="marking/reference"/>, <xsl:value-of select="marking/title"/></span>
    <h1 class="govuk-heading-l">
      <xsl:choose>
        <xsl:when test="marking/marking_round > marking/round">Mark the written answers again</xsl:when>
        <xsl:otherwise>Mark the written answers</xsl:otherwise>
      </xsl:choose>
    </h1>
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <p class="govuk-body">Mark each from 0 to <xsl:value-of select="marking/scale"/>, alone. Nobody sees your marks until all evaluators have marked; until then you can change them. You do not see prices.</p>
        <h2 class="govuk-heading-s">The outcomes that were asked for</h2>
        <ol class="govuk-list govuk-list--number"><xsl:for-each select="outcome"><li><xsl:value-of select="text"/></li></xsl:for-each></ol>
        <form method="post" action="{form/@action}" novalidate="novalidate">
          <xsl:apply-templates select="form" mode="hidden"/>
          <xsl:apply-templates select="form/field[@name = 'why']"/>
          <xsl:for-each select="answer">
            <section aria-labelledby="answer-{id}">
              <h2 class="govuk-heading-m" id="answer-{id}"><xsl:value-of select="establishment"/></h2>
              <blockquote class="govuk-inset-text"><xsl:apply-templates select="method" mode="prose"/></blockquote>
              <xsl:apply-templates select="../form/field[@row = current()/id]"/>
            </section>
          </xsl:for-each>
          <xsl:apply-templates select="form" mode="buttons"><xsl:with-param name="button">Save marks</xsl:with-param></xsl:apply-templates>
        </form>
      </div>
    </div>
  </xsl:template>

  <!-- What is left empty can be marked later, so nothing is called optional. -->
  <xsl:template match="field" mode="label"><xsl:value-of select="label"/></xsl:template>

  <xsl:template match="field[@widget = 'choice']" mode="control">
    <xsl:apply-templates select="." mode="choice"><xsl:with-param name="inline" select="true()"/></xsl:apply-templates>
  </xsl:template>

  <xsl:template match="form" mode="whole">#<xsl:apply-templates select="field[@widget = 'choice'][1]" mode="first"/></xsl:template>

</xsl:stylesheet>
