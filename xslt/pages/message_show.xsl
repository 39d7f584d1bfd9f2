<?xml version="1.0" encoding="utf-8"?>
<!-- One mail of the outbox. What the message tells is its reader's alone. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="message/subject"/></xsl:template>
  <xsl:template match="page" mode="crumbs">
    <xsl:call-template name="crumb"><xsl:with-param name="href">/messages</xsl:with-param><xsl:with-param name="label">Outbox</xsl:with-param></xsl:call-template>
    <xsl:call-template name="crumb"><xsl:with-param name="label" select="message/subject"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <span class="dps-caption">Mail<xsl:if test="message/recipient != message/email"> to <xsl:value-of select="message/recipient"/></xsl:if></span>
    <h1 class="govuk-heading-l"><xsl:value-of select="message/subject"/></h1>
    <xsl:apply-templates select="message"/>
  </xsl:template>

  <xsl:template match="message">
    <xsl:apply-templates select="state" mode="sentence"/>
    <xsl:call-template name="summary-list"><xsl:with-param name="rows">
      <xsl:call-template name="summary"><xsl:with-param name="key">To</xsl:with-param><xsl:with-param name="value" select="string(email)"/></xsl:call-template>
      <xsl:call-template name="summary"><xsl:with-param name="key">Written</xsl:with-param><xsl:with-param name="value" select="string(made_at/@text)"/></xsl:call-template>
      <xsl:call-template name="summary"><xsl:with-param name="key">Tries</xsl:with-param><xsl:with-param name="value" select="string(attempts)"/></xsl:call-template>
      <xsl:if test="state = 'waiting'"><xsl:call-template name="summary"><xsl:with-param name="key">Next try</xsl:with-param><xsl:with-param name="value" select="string(due_at/@text)"/></xsl:call-template></xsl:if>
      <xsl:if test="sent_at"><xsl:call-template name="summary"><xsl:with-param name="key">Sent</xsl:with-param><xsl:with-param name="value" select="string(sent_at/@text)"/></xsl:call-template></xsl:if>
      <xsl:if test="error"><xsl:call-template name="summary"><xsl:with-param name="key">What the relay said</xsl:with-param><xsl:with-param name="value" select="string(error)"/></xsl:call-template></xsl:if>
      <xsl:if test="link"><xsl:call-template name="summary"><xsl:with-param name="key">Link to hand over</xsl:with-param><xsl:with-param name="value"><span class="dps-long"><xsl:value-of select="link"/></span></xsl:with-param></xsl:call-template></xsl:if>
    </xsl:with-param></xsl:call-template>
    <xsl:if test="state = 'failed' or state = 'uncertain' or state = 'waiting'">
      <div class="govuk-button-group">
        <xsl:if test="state != 'waiting'">
          <xsl:call-template name="act"><xsl:with-param name="action">/messages/<xsl:value-of select="id"/>/again</xsl:with-param><xsl:with-param name="label">Send again</xsl:with-param></xsl:call-template>
        </xsl:if>
        <xsl:call-template name="act"><xsl:with-param name="action">/messages/<xsl:value-of select="id"/>/give-up</xsl:with-param><xsl:with-param name="label">Give up</xsl:with-param><xsl:with-param name="look">secondary</xsl:with-param></xsl:call-template>
      </div>
    </xsl:if>
  </xsl:template>

  <xsl:template match="message/state" mode="sentence">
    <p class="govuk-body">
      <xsl:choose>
        <xsl:when test=". = 'sent'">The relay has taken it.</xsl:when>
        <xsl:when test=". = 'sending'">It is being handed to the relay.</xsl:when>
        <xsl:when test=". = 'uncertain'">The connection or the machine ended between sending the text and hearing the answer. It may have arrived. Sent again, it carries the same Message-ID, by which a mailbox can tell that it has it.</xsl:when>
        <xsl:when test=". = 'failed'">The relay did not take it, and it is not tried again. Mend the address or the relay, then send it again.</xsl:when>
        <xsl:when test=". = 'daily'">It stands in a daily mail, as its reader chose.</xsl:when>
        <xsl:when test=". = 'none'">It is not mailed: its reader wants no mail, had read it before, or somebody gave it up.</xsl:when>
        <xsl:when test="../attempts > 0">The relay did not take it yet; it is tried again.</xsl:when>
        <xsl:otherwise>It waits to be sent.</xsl:otherwise>
      </xsl:choose>
    </p>
  </xsl:template>
</xsl:stylesheet>
