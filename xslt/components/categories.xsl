<?xml version="1.0" encoding="utf-8"?>
<!--
  Categories to ask for, a fieldset for each system: what may be ticked, and why the others may not.
  <xsl:apply-templates select="category" mode="system"/> of a page whose form has a field category.ID for each.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:key name="category-of-system" match="category" use="system"/>
  <xsl:key name="tick-of-system" match="field" use="@group"/>

  <!-- Once for each system: at its first category. -->
  <xsl:template match="category" mode="system">
    <xsl:if test="not(preceding-sibling::category[system = current()/system])">
      <xsl:variable name="ticks" select="key('tick-of-system', concat('system.', system))"/>
      <xsl:choose>
        <xsl:when test="$ticks">
          <xsl:call-template name="ticks">
            <xsl:with-param name="fields" select="$ticks"/>
            <xsl:with-param name="size">m</xsl:with-param>
            <xsl:with-param name="legend"><xsl:value-of select="system_name"/></xsl:with-param>
            <xsl:with-param name="hint"><xsl:apply-templates select="." mode="led"/></xsl:with-param>
          </xsl:call-template>
        </xsl:when>
        <xsl:otherwise>
          <h2 class="govuk-heading-m"><xsl:value-of select="system_name"/></h2>
          <p class="govuk-hint"><xsl:apply-templates select="." mode="led"/></p>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:apply-templates select="key('category-of-system', system)[admitted]" mode="held"/>
      <xsl:if test="not($ticks) and under_way">
        <p class="govuk-body">Application <a class="govuk-link" href="/applications/{under_way}"><xsl:value-of select="reference"/></a> is under way. Change its categories there.</p>
      </xsl:if>
    </xsl:if>
  </xsl:template>

  <xsl:template match="category" mode="led">
    <xsl:text>Led by </xsl:text><xsl:value-of select="authority_name"/><xsl:text>.</xsl:text>
    <xsl:if test="reopens_on">
      <xsl:text> Closed to new applications until </xsl:text><xsl:value-of select="reopens_on/@text"/>
      <xsl:text>: write yours now and send it then.</xsl:text>
    </xsl:if>
  </xsl:template>

  <xsl:template match="category" mode="held">
    <p class="govuk-body"><strong><xsl:value-of select="name"/></strong>: <xsl:value-of select="admitted"/> already.</p>
  </xsl:template>

</xsl:stylesheet>
